package org.evenkeel.care.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.chart.BackgroundContent.*;

/** What is known of the patient around treatment. Every map is keyed by what a later entry would replace. */
public final class Background {
    static final Background EMPTY = new Background(Map.of(), List.of(), List.of());

    private final Map<Object, Charted<? extends BackgroundContent>> items;
    private final List<Charted<ObservationRecorded>> observations;
    private final List<Charted<BloodPressureRecorded>> bloodPressures;
    /** Items of each kind that was asked for: rules ask for the same ones again and again. */
    private final Map<Class<?>, List<Charted<? extends BackgroundContent>>> byKind = new ConcurrentHashMap<>();

    private Background(
            Map<Object, Charted<? extends BackgroundContent>> items,
            List<Charted<ObservationRecorded>> observations,
            List<Charted<BloodPressureRecorded>> bloodPressures) {
        this.items = items;
        this.observations = observations;
        this.bloodPressures = bloodPressures;
    }

    Background with(Entry entry, BackgroundContent content) {
        return switch (content) {
            case ObservationRecorded c ->
                new Background(items, Fold.plusInTime(observations, Charted.of(entry, c)), bloodPressures);
            case BloodPressureRecorded c ->
                new Background(items, observations, Fold.plusInTime(bloodPressures, Charted.of(entry, c)));
            case ConditionRecorded c -> put(c.item(), entry, c);
            case MedicationRecorded c -> put(c.item(), entry, c);
            case AllergyRecorded c -> put(c.item(), entry, c);
            case ProcedureRecorded c -> put(c.item(), entry, c);
            case AntidepressantTrialRecorded c -> put(c.item(), entry, c);
            case SubstanceUseRecorded c -> put(c.item(), entry, c);
            case TrustedPersonNamed c -> put(c.item(), entry, c);
            case GoalStated c -> put(c.item(), entry, c);
            case QuestionAnswered c -> put(c.question(), entry, c);
            case PregnancyStatusRecorded c -> put(PregnancyStatusRecorded.class, entry, c);
            case PrimaryCarePhysicianNamed c -> put(PrimaryCarePhysicianNamed.class, entry, c);
            case IntakeSigned c -> put(IntakeSigned.class, entry, c);
        };
    }

    private Background put(Object key, Entry entry, BackgroundContent content) {
        return new Background(Fold.put(items, key, Charted.of(entry, content)), observations, bloodPressures);
    }

    /** Conditions as last recorded, whatever their status. */
    public List<Charted<ConditionRecorded>> conditions() {
        return all(ConditionRecorded.class);
    }

    /** Medicines as last recorded, whatever their status. */
    public List<Charted<MedicationRecorded>> medications() {
        return all(MedicationRecorded.class);
    }

    /** Allergies as last recorded. */
    public List<Charted<AllergyRecorded>> allergies() {
        return all(AllergyRecorded.class);
    }

    /** Procedures as last recorded. */
    public List<Charted<ProcedureRecorded>> procedures() {
        return all(ProcedureRecorded.class);
    }

    /** Antidepressant trials as last recorded. */
    public List<Charted<AntidepressantTrialRecorded>> antidepressantTrials() {
        return all(AntidepressantTrialRecorded.class);
    }

    /** Use of substances as last recorded. */
    public List<Charted<SubstanceUseRecorded>> substances() {
        return all(SubstanceUseRecorded.class);
    }

    /** People the patient trusts. */
    public List<Charted<TrustedPersonNamed>> trustedPeople() {
        return all(TrustedPersonNamed.class);
    }

    /** Goals in the patient's words. */
    public List<Charted<GoalStated>> goals() {
        return all(GoalStated.class);
    }

    /** Last answer to each question, by the question's code. */
    public Map<String, Charted<QuestionAnswered>> answers() {
        Map<String, Charted<QuestionAnswered>> byQuestion = new LinkedHashMap<>();
        for (Charted<QuestionAnswered> answer : all(QuestionAnswered.class)) {
            byQuestion.put(answer.content().question(), answer);
        }
        return byQuestion;
    }

    /** The last answer to one question, whatever it was. */
    public Optional<Charted<QuestionAnswered>> answer(String question) {
        return Optional.ofNullable(items.get(question))
                .filter(i -> i.content() instanceof QuestionAnswered)
                .map(Background::<QuestionAnswered>as);
    }

    /** Last pregnancy status, if it was ever recorded. */
    public Optional<Charted<PregnancyStatusRecorded>> pregnancy() {
        return all(PregnancyStatusRecorded.class).stream().findFirst();
    }

    /** The primary-care physician, if named. */
    public Optional<Charted<PrimaryCarePhysicianNamed>> primaryCarePhysician() {
        return all(PrimaryCarePhysicianNamed.class).stream().findFirst();
    }

    /** The last signature under the intake, if any. */
    public Optional<Charted<IntakeSigned>> intakeSigned() {
        return all(IntakeSigned.class).stream().findFirst();
    }

    /** Every measured value from outside sessions, oldest first. */
    public List<Charted<ObservationRecorded>> observations() {
        return observations;
    }

    /** The latest value of one code, if there is any. */
    public Optional<Charted<ObservationRecorded>> latestObservation(String code) {
        return observations.reversed().stream()
                .filter(o -> o.content().code().code().equals(code))
                .findFirst();
    }

    /** Blood pressures from outside sessions, oldest first. */
    public List<Charted<BloodPressureRecorded>> bloodPressures() {
        return bloodPressures;
    }

    @SuppressWarnings("unchecked") // only items of this kind are put under it
    private <T extends BackgroundContent> List<Charted<T>> all(Class<T> kind) {
        return (List<Charted<T>>) (List<?>) byKind.computeIfAbsent(kind, this::ofKind);
    }

    private List<Charted<? extends BackgroundContent>> ofKind(Class<?> kind) {
        return items.values().stream().filter(i -> kind.isInstance(i.content())).toList();
    }

    @SuppressWarnings("unchecked") // guarded by the kind of its content
    private static <T extends BackgroundContent> Charted<T> as(Charted<? extends BackgroundContent> item) {
        return (Charted<T>) item;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Background b
                && items.equals(b.items)
                && observations.equals(b.observations)
                && bloodPressures.equals(b.bloodPressures);
    }

    @Override
    public int hashCode() {
        return items.hashCode() * 31 + observations.hashCode() * 7 + bloodPressures.hashCode();
    }
}
