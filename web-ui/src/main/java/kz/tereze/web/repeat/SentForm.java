package kz.tereze.web.repeat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// All that a person sent with a form, in one hash.
final class SentForm {

  private final MessageDigest sha256;

  private SentForm(MessageDigest sha256) {
    this.sha256 = sha256;
  }

  /// SHA-256 of the address, every field and every file, in hex. A file's boundary is another on
  /// each sending, so that the body itself would not do.
  static String hash(HttpServletRequest request) {
    try {
      SentForm form = new SentForm(MessageDigest.getInstance("SHA-256"));
      form.add(request.getRequestURI());
      // The token against forged forms says who sends, not what.
      TreeMap<String, String[]> fields = new TreeMap<>(request.getParameterMap());
      if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
        fields.remove(token.getParameterName());
      }
      fields.forEach((name, values) -> form.add(name, Arrays.asList(values)));
      MultipartHttpServletRequest sent =
          WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
      if (sent != null) {
        new TreeMap<>(sent.getMultiFileMap()).forEach(form::addFiles);
      }
      return HexFormat.of().formatHex(form.sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void add(String name, List<String> values) {
    add(name);
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(values.size()).flip());
    values.forEach(this::add);
  }

  /// With its length, so that no two fields look like one.
  private void add(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    sha256.update(bytes);
  }

  private void addFiles(String name, List<MultipartFile> files) {
    add(name);
    for (MultipartFile file : files) {
      add(String.valueOf(file.getOriginalFilename()));
      sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(file.getSize()).flip());
      try (InputStream content = new DigestInputStream(file.getInputStream(), sha256)) {
        content.transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
