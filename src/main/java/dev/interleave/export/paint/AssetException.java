package dev.interleave.export.paint;

import org.jspecify.annotations.Nullable;

/// Says that a file which belongs to the program is missing or broken: the installation is damaged.
public final class AssetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// @param message what is missing or broken, and what to do
  public AssetException(String message) {
    super(message);
  }

  /// A part of the program that has to be there.
  ///
  /// @throws AssetException if it is not
  public static <T> T present(@Nullable T asset, String path) {
    if (asset == null) {
      throw new AssetException(
          "The program's file " + path + " is missing; please install the program again.");
    }
    return asset;
  }
}
