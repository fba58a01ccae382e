/// Why no installer was made, as a sentence for whoever builds.
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1;

  Failure(String sentence) {
    super(sentence);
  }
}
