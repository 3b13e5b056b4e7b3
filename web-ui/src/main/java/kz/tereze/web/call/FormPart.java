package kz.tereze.web.call;

import java.util.List;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Form;
import kz.tereze.web.Missing;

/// Which of a call's two forms an official writes: what an application answers, or what the first
/// of two stages asks.
public enum FormPart {
  APPLICATION("steps"),
  OUTLINE("outline");

  private final String path;

  FormPart(String path) {
    this.path = path;
  }

  /// @throws Missing when no form is written at such an address
  static FormPart at(String path) {
    for (FormPart part : values()) {
      if (part.path.equals(path)) {
        return part;
      }
    }
    throw new Missing();
  }

  /// The part's place in the address of its pages.
  public String path() {
    return path;
  }

  /// The page that shows the form, and where one comes back to.
  String page(CallId call) {
    return switch (this) {
      case APPLICATION -> Redesigning.page(call);
      case OUTLINE -> Redesigning.page(call) + "/" + path;
    };
  }

  Form of(Design design) {
    return switch (this) {
      case APPLICATION -> design.form();
      case OUTLINE -> design.outline();
    };
  }

  Design in(Design design, Form form) {
    return switch (this) {
      case APPLICATION -> design.asking(form);
      case OUTLINE -> design.outlined(form);
    };
  }

  /// Kinds of questions it may ask.
  public List<String> kinds() {
    return switch (this) {
      case APPLICATION -> QuestionForm.KINDS;
      case OUTLINE ->
          QuestionForm.KINDS.stream().filter(kind -> !kind.equals(QuestionForm.FILE)).toList();
    };
  }
}
