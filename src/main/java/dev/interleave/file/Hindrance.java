package dev.interleave.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/// Why something could not be written, for the person who asked for it.
public final class Hindrance {

  private Hindrance() {}

  /// The reason in words that follow `… cannot be written: `, without a full stop.
  public static String inWords(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "its folder does not exist";
      case NotDirectoryException _ -> "what should be its folder is a file";
      case AccessDeniedException _ -> "its folder is closed to you";
      case FileAlreadyExistsException _ -> "something else of that name is there already";
      case DiskFullException _ -> "the disk is full";
      case FileSystemException other -> or(other.getReason(), other);
      case IOException other -> or(other.getMessage(), other);
    };
  }

  private static String or(@Nullable String known, IOException failure) {
    String text = known == null || known.isBlank() ? failure.getClass().getSimpleName() : known;
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
