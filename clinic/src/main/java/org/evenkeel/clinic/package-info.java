/**
 * The application: what a person sees and does, put together from all other rooms.
 *
 * <h2>How to add a page</h2>
 *
 * <ol>
 *   <li>A use case: a class in a package of its own (say {@code org.evenkeel.clinic.plan}) whose methods take the
 *       {@link org.evenkeel.clinic.staff.Actor} first and begin with {@code actor.require(Permission.SIGN_PLAN)}. It
 *       reads and appends through the journal, and after an append calls
 *       {@link org.evenkeel.clinic.live.LiveStream#publish}. "No" comes back as a value;
 *       {@link org.evenkeel.clinic.form.FormErrors} maps it to fields.
 *   <li>A controller beside it: {@code @Controller}, each handler with
 *       {@link org.evenkeel.clinic.door.Needs @Needs}, {@link org.evenkeel.clinic.door.SignedIn @SignedIn} or
 *       {@link org.evenkeel.clinic.door.OpenDoor @OpenDoor} (without one the application does not start). It parses,
 *       calls one use case, renders: {@code return pages.show("plan/edit", Map.of(...))}. Errors: render again with
 *       422. Gone: throw {@link org.evenkeel.clinic.problem.NotHere}. Someone was faster: throw
 *       {@link org.evenkeel.clinic.problem.Conflict}.
 *   <li>A template {@code src/main/jte/plan/edit.jte} that takes {@code @param Frame frame} and calls
 *       {@code @template.component.layout(frame = frame, title = "Plan", patient = header, content = @`...`)}. Every part
 *       is on {@code /style}. Colours, sizes and distances come from {@code tokens.css}. No inline script or style: the
 *       browser refuses them. A page's own module goes to {@code static/js}, its sheet to {@code static/css}, both
 *       named in {@code extraHead} under {@code frame.assets()}.
 *   <li>Its beans, written out in a {@code @Configuration} class {@code org.evenkeel.clinic.wiring.PlanWiring}.
 *   <li>A test that extends {@code BrowserTest}: walk it as a person would, then {@code assertAccessible} and
 *       {@code assertFits}.
 * </ol>
 *
 * <p>Forms: {@code @template.component.csrf(frame)} inside; {@code data-autosave="/charts/ID/drafts/FORM"} saves as one
 * types and {@link org.evenkeel.clinic.draft.DraftDesk#clear} ends the draft when the form is signed. Controls the
 * person may not use are shown off with {@code frame.whyNot(permission)}. Live parts:
 * {@code <section data-live="chart.ID" data-fragment="/url">}.
 */
@NullMarked
package org.evenkeel.clinic;

import org.jspecify.annotations.NullMarked;
