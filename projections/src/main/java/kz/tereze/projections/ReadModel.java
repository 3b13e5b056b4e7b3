package kz.tereze.projections;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a class of this module that the running system creates: a projection with its event
/// handlers, the queries over its rows, or both. Projections all belong to the group
/// [#GROUP] and see events one after another, in the order they were stored.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadModel {

  String GROUP = "read-models";
}
