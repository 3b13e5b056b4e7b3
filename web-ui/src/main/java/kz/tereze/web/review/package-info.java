/// Reviews: experts declare and score, officials choose the experts.
@NullMarked
package kz.tereze.web.review;

import org.jspecify.annotations.NullMarked;
