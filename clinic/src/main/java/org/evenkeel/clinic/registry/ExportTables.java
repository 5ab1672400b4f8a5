package org.evenkeel.clinic.registry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.evenkeel.care.registry.RegistryPatient;
import org.evenkeel.care.registry.Scores;
import org.evenkeel.care.registry.Scores.Score;
import org.evenkeel.clinic.registry.ExportTable.Column;
import org.jspecify.annotations.Nullable;

/** The tables of an export, made of patients who were made alike; keys and clinicians are replaced. */
final class ExportTables {
    private ExportTables() {}

    /** A session and whose it is. */
    private record SessionOf(String patient, int number, RegistryPatient.Session session) {}

    /** A score and whose it is. */
    private record ScoreOf(String patient, Score score) {}

    static List<ExportTable<?>> of(List<RegistryPatient> patients) {
        return List.of(patients(patients), sessions(patients), scores(patients));
    }

    private static ExportTable<RegistryPatient> patients(List<RegistryPatient> patients) {
        return new ExportTable<>(
                "patients",
                "One row for each patient who was given ketamine",
                List.of(
                        text("patient", "the patient, by a number of this export alone", RegistryPatient::key),
                        text(
                                "age_band",
                                "age at the first dose, by the years of the calendar",
                                RegistryPatient::ageBand),
                        text("sex", "administrative sex", RegistryPatient::sex),
                        text("year", "year of the first dose", RegistryPatient::year),
                        text("indication", "of the first course", RegistryPatient::indication),
                        text("route", "of the first course, as ordered", RegistryPatient::route),
                        text(
                                "clinician",
                                "who ordered it, by a number of this export alone",
                                RegistryPatient::clinician),
                        number("dose_mg_per_kg", "mg/kg", "ordered for the first course", RegistryPatient::doseMgPerKg),
                        new Column<>(
                                "course_over",
                                ExportTable.Type.FLAG,
                                "",
                                "no further session of the first course is to come",
                                RegistryPatient::courseOver),
                        whole("course_last_day", "d", "day of its last dose", RegistryPatient::courseLastDay),
                        whole(
                                "next_course_day",
                                "d",
                                "day of the first dose of the second course",
                                RegistryPatient::nextCourseDay)),
                patients::forEach);
    }

    private static ExportTable<SessionOf> sessions(List<RegistryPatient> patients) {
        return new ExportTable<>(
                "sessions",
                "One row for each session in which ketamine was given",
                List.of(
                        text("patient", "the patient", SessionOf::patient),
                        whole("session", "", "the patient's sessions, counted from 1", SessionOf::number),
                        whole("day", "d", "day of the session", s -> s.session().day()),
                        text(
                                "route",
                                "by which the first dose went in",
                                s -> s.session().route()),
                        text(
                                "clinician",
                                "who gave the first dose",
                                s -> s.session().clinician()),
                        number(
                                "mg_per_kg",
                                "mg/kg",
                                "given, base by body weight",
                                s -> s.session().mgPerKg()),
                        whole(
                                "minutes_to_leave",
                                "min",
                                "from the last dose until the patient left",
                                s -> s.session().minutesToLeave()),
                        whole(
                                "highest_systolic",
                                "mm[Hg]",
                                "highest plausible reading from the first dose on",
                                s -> s.session().highestSystolicMmHg()),
                        whole(
                                "highest_diastolic",
                                "mm[Hg]",
                                "likewise",
                                s -> s.session().highestDiastolicMmHg()),
                        text(
                                "effects",
                                "adverse effects with their highest grade: name=GRADE;...",
                                s -> effects(s.session()))),
                to -> patients.forEach(p -> {
                    int number = 1;
                    for (RegistryPatient.Session session : p.sessions()) {
                        to.accept(new SessionOf(p.key(), number++, session));
                    }
                }));
    }

    static String effects(RegistryPatient.Session session) {
        return new TreeMap<>(session.effects())
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    }

    private static ExportTable<ScoreOf> scores(List<RegistryPatient> patients) {
        Consumer<Consumer<ScoreOf>> rows = to -> patients.forEach(p -> {
            for (int i = 0; i < p.scores().size(); i++) {
                to.accept(new ScoreOf(p.key(), p.scores().get(i)));
            }
        });
        return new ExportTable<>(
                "scores",
                "One row for each questionnaire that was answered, or was due and was not answered",
                List.of(
                        text("patient", "the patient", ScoreOf::patient),
                        text("instrument", "the instrument's id", s -> s.score().instrument()),
                        text(
                                "version",
                                "version it was scored with; empty when not answered",
                                s -> s.score().version()),
                        text(
                                "occasion",
                                "why it was asked; empty when it was not",
                                s -> s.score().occasion()),
                        whole(
                                "due_day",
                                "d",
                                "day it was due; empty when it was not asked",
                                s -> s.score().dueDay()),
                        whole(
                                "day",
                                "d",
                                "day it was answered; empty when nobody answered",
                                s -> s.score().day()),
                        whole(
                                "total",
                                "{score}",
                                "empty when items were missing",
                                s -> s.score().total()),
                        new Column<>(
                                "baseline",
                                ExportTable.Type.FLAG,
                                "",
                                "the last full answer before the first dose",
                                s -> s.score().baseline())),
                rows);
    }

    private static <R> Column<R> text(
            String name, String words, java.util.function.Function<R, @Nullable Object> value) {
        return new Column<>(name, ExportTable.Type.TEXT, "", words, value);
    }

    private static <R> Column<R> whole(
            String name, String unit, String words, java.util.function.ToIntFunction<R> value) {
        return new Column<>(name, ExportTable.Type.WHOLE, unit, words, row -> {
            int number = value.applyAsInt(row);
            return number == Scores.NONE ? null : number;
        });
    }

    private static <R> Column<R> number(
            String name, String unit, String words, java.util.function.ToDoubleFunction<R> value) {
        return new Column<>(name, ExportTable.Type.NUMBER, unit, words, row -> {
            double number = value.applyAsDouble(row);
            return Double.isNaN(number) ? null : number;
        });
    }

    /** The dictionary of these tables, as rows of CSV. */
    static List<List<String>> dictionary(List<ExportTable<?>> tables) {
        List<List<String>> rows = new java.util.ArrayList<>();
        Map<ExportTable.Type, String> types = Map.of(
                ExportTable.Type.TEXT,
                "text",
                ExportTable.Type.WHOLE,
                "whole number",
                ExportTable.Type.NUMBER,
                "number",
                ExportTable.Type.FLAG,
                "true or false");
        for (ExportTable<?> table : tables) {
            for (Column<?> column : table.columns()) {
                rows.add(List.of(
                        table.name(),
                        column.name(),
                        java.util.Objects.requireNonNull(types.get(column.type())),
                        column.unit(),
                        column.words()));
            }
        }
        return rows;
    }
}
