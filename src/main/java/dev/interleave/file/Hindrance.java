package dev.interleave.file;

import dev.interleave.text.Texts;
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
  public static String inWords(Texts texts, IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> texts.say("file.folder.absent");
      case NotDirectoryException _ -> texts.say("file.folder.none");
      case AccessDeniedException _ -> texts.say("file.folder.closed");
      case FileAlreadyExistsException _ -> texts.say("file.taken");
      case DiskFullException _ -> texts.say("file.disk.full");
      case HinderedException hindered -> hindered.inWords(texts);
      case FileSystemException other -> or(other.getReason(), other);
      case IOException other -> or(other.getMessage(), other);
    };
  }

  private static String or(@Nullable String known, IOException failure) {
    String text = known == null || known.isBlank() ? failure.getClass().getSimpleName() : known;
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
