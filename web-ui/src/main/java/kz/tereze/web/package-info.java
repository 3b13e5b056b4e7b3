/// Every HTTP surface. **To add to it, in fifteen lines:**
///
/// 1. *A page* is a package-private, non-final `@Controller` `kz.tereze.web.<context>.XPage` with
///    `@GetMapping("/needs/{need}")`: the language (`/kk /ru /en`) is put in front by itself. It
///    returns `"need/show"` (drawn by `src/main/jte/need/show.jte`) or a `ModelAndView`.
/// 2. Each method or class says who may use it: `@Public`, or
///    `@PreAuthorize("hasRole('OFFICIAL')")`, or `@PreAuthorize("isAuthenticated()")`; the
///    application does not start otherwise. 404 for what is not theirs: `throw new Missing()`.
/// 3. Arguments to ask for: `Visitor` (anybody), `SignedIn` (`who.acting()` goes into the command),
///    `Ui` (words), `Entry` (a form), `Once` (key of a creating request), ids such as `NeedId`.
/// 4. Templates begin `@param Ui ui` and call `@template.layout.page(ui = ui, title = …, content =
///    @`…`)`; components are in `jte/field` and `jte/part`, all drawn on `/styleguide` (profile
///    dev). `ui.path("/needs")`, `ui.t("need.title", "n", 3)`, `ui.money(tiyn)`,
///    `ui.date(instant)`, `ui.word(constant)` (message `Type.CONSTANT`), `ui.text(text)`.
/// 5. *An action*: `@PostMapping` with `Entry entry`: `entry.labels("need.form").shownAgainBy(() ->
///    form(entry)).blames(NeedRule.X, "title")`, read `Field`s, `entry.check()`, then
///    `dispatch.send(command)`, then `return Done.at("/needs/" + id).saying("need.posted")`.
///    Refusals and typing errors draw the form again (422) by themselves; without a form, 409.
/// 6. *REST*: `@RestController @RequestMapping("/api/v1/…")`, records in and out; refusals, typing
///    errors and the rest become problems by themselves. Creating: `numbers.draw("need", y, once)`.
/// 7. *Words*: `messages/<context>_{kk,ru,en}.properties`, ICU patterns with `{named}` arguments.
@NullMarked
package kz.tereze.web;

import org.jspecify.annotations.NullMarked;
