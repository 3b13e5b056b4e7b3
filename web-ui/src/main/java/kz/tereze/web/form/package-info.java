/// A call's form as people fill it in: drawn for applicants and, in the preview, for officials.
@NullMarked
package kz.tereze.web.form;

import org.jspecify.annotations.NullMarked;
