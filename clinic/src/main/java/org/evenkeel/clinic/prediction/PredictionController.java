package org.evenkeel.clinic.prediction;

import java.util.function.Function;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.bridge.RouteBridge;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.interaction.InteractionCatalogue;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.core.JacksonException;

/**
 * Predicts while a slider moves. Reads no chart: weight, age and other medicines come with the request, so that nothing
 * about a person is looked up or kept.
 */
@Controller
public final class PredictionController {

    private final Questions questions;
    private final Predictions predictions;
    private final Comparisons comparisons;
    private final Bridges bridges;

    /** Predicts with these models, and what is known of effects, of other medicines and of bridges. */
    public PredictionController(
            ModelLibrary models, AcuteEffects effects, InteractionCatalogue interactions, RouteBridge bridge) {
        questions = new Questions(models);
        predictions = new Predictions(interactions, new EffectPredictions(effects));
        comparisons = new Comparisons(models);
        bridges = new Bridges(bridge);
    }

    /** Predicts once and throws it away, so that the first person who moves a slider finds code that is warm. */
    public void warmUp() {
        PredictionRequest usual = new PredictionRequest(
                "ketamine", "intravenous", 35.0, "mg", 40.0, null, 70.0, 40.0, null, null, true, null, null);
        predict(usual);
        compare(usual);
    }

    /** Bands, and effects when they are asked for. */
    @Needs(Permission.VIEW_CHART)
    @PostMapping("/predictions")
    ResponseEntity<?> predict(@RequestBody PredictionRequest asked) {
        return answer(asked, predictions::answer);
    }

    /** The typical curves of all models of the drug and route. */
    @Needs(Permission.VIEW_CHART)
    @PostMapping("/predictions/comparison")
    ResponseEntity<?> compare(@RequestBody PredictionRequest asked) {
        return answer(asked, comparisons::answer);
    }

    /** Doses by another route with the same exposure, as intervals. */
    @Needs(Permission.VIEW_CHART)
    @PostMapping("/predictions/bridge")
    ResponseEntity<?> bridge(@RequestBody BridgeRequest asked) {
        PredictionRequest from = asked.from();
        if (from == null || from.programme() != null) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "from", "A bridge begins at a single dose.");
        }
        return switch (questions.read(from)) {
            case QuestionRead.Refused(String field, String words) ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, field, words);
            case QuestionRead.Understood(Question question) ->
                switch (questions.read(otherSide(asked, from))) {
                    case QuestionRead.Understood(Question to) -> ResponseEntity.ok(bridges.answer(question, to));
                    case QuestionRead.Refused(String field, String words) ->
                        problem(HttpStatus.UNPROCESSABLE_CONTENT, otherField(field), words);
                };
        };
    }

    /** The other side is read like any question, with a dose that plays no part. */
    private static PredictionRequest otherSide(BridgeRequest asked, PredictionRequest from) {
        return new PredictionRequest(
                asked.toDrug(),
                asked.toRoute(),
                1.0,
                "mg",
                asked.toMinutes(),
                null,
                from.weightKg(),
                from.ageYears(),
                null,
                null,
                false,
                null,
                false);
    }

    private static String otherField(String field) {
        return switch (field) {
            case "drug" -> "toDrug";
            case "route" -> "toRoute";
            case "minutes" -> "toMinutes";
            default -> field;
        };
    }

    private ResponseEntity<?> answer(PredictionRequest asked, Function<Question, Object> answer) {
        return switch (questions.read(asked)) {
            case QuestionRead.Understood(Question question) -> ResponseEntity.ok(answer.apply(question));
            case QuestionRead.Refused(String field, String words) ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, field, words);
        };
    }

    /** What isn't even the right kind of value is answered like a wrong one: with the name of the field. */
    @ExceptionHandler
    ResponseEntity<?> unreadable(HttpMessageNotReadableException unreadable) {
        String field = unreadable.getMostSpecificCause() instanceof JacksonException e
                        && !e.getPath().isEmpty()
                ? String.valueOf(e.getPath().getFirst().getPropertyName())
                : "";
        return problem(
                HttpStatus.BAD_REQUEST,
                field,
                field.isEmpty() ? "The request is not JSON." : "The field " + field + " can't be read.");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String field, String words) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setProperty("field", field);
        problem.setProperty("code", "not-predicted");
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
