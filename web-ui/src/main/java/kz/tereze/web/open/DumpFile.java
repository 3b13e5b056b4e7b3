package kz.tereze.web.open;

/// One file of a bulk download. Its name carries its hash: the same name never holds other bytes.
///
/// @param what what it holds, for example `grants`
/// @param sha256 in hexadecimal
/// @param rows of a table; -1 for what is no table
public record DumpFile(
    String what, String name, String mediaType, long bytes, String sha256, long rows) {

  /// The last part of the name.
  public String extension() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
