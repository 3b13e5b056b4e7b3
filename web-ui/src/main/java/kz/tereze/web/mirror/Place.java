package kz.tereze.web.mirror;

/// Where a page stands in the folder; links are written from there.
public record Place(String path) {

  /// Back to the language's folder.
  public String home() {
    return "../".repeat((int) path.chars().filter(letter -> letter == '/').count());
  }

  /// Back to the whole folder.
  public String root() {
    return home() + "../";
  }
}
