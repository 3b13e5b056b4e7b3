package kz.tereze.web.open;

/// Which part of a CommonGrants list is asked for.
record Paging(int page, int size) {

  static final int MOST = 1_000;

  long offset() {
    return (page - 1L) * size;
  }

  Fields of(long total) {
    return new Fields()
        .with("page", page)
        .with("pageSize", size)
        .with("totalItems", total)
        .with("totalPages", (total + size - 1) / size);
  }
}
