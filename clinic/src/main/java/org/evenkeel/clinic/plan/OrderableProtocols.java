package org.evenkeel.clinic.plan;

import java.util.Comparator;
import java.util.List;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Courses;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.clinic.prediction.RouteChoices;
import org.evenkeel.clinic.prediction.Treatment;
import org.evenkeel.knowledge.library.Library;

/** The protocols a course can be ordered by in this clinic, under its law. */
record OrderableProtocols(Library library) {
    private static final String FIRST_PROPOSED = "ketamine-iv-induction";
    private static final String CLINIC = "clinic";

    /** All of them, in the order of their titles. */
    List<Protocol> all() {
        return library.protocols().values().stream()
                .filter(p -> p.planned().isPresent() && p.setting().equals(CLINIC))
                .filter(p -> p.jurisdictions().isEmpty() || p.jurisdictions().contains(library.jurisdiction()))
                .sorted(Comparator.comparing(Protocol::title))
                .toList();
    }

    /** The one with this id; the first proposed when none has it. */
    Protocol byId(String id) {
        return all().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseGet(() -> library.protocol(FIRST_PROPOSED));
    }

    /** For the page, with the one that is chosen. */
    List<PlanView.ProtocolChoice> choices(Protocol chosen) {
        return all().stream()
                .map(p -> new PlanView.ProtocolChoice(p.id(), p.title(), p.id().equals(chosen.id())))
                .toList();
    }

    /** The drug and route that is ordered, as predictions name it: of the course under way, else of the protocol. */
    static String ordered(Chart chart, Protocol protocol) {
        return chart.courses()
                .current()
                .flatMap(Courses.Course::ordered)
                .map(o -> Treatment.of(o.content().medicine(), o.content().route()))
                .orElseGet(() -> Treatment.of(protocol.medicine(), protocol.route()))
                .map(t -> RouteChoices.key(t.drug(), t.route()))
                .orElse("");
    }
}
