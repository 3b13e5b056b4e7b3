package kz.tereze.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name and revision under which an event is stored, independent of Java packages. A change of
/// form raises the revision and brings an upcaster; a name is never used for something else.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stored {

  /// `context.fact`, for example `need.posted`.
  String value();

  int revision() default 1;
}
