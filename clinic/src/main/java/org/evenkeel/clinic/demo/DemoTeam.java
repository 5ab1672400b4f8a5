package org.evenkeel.clinic.demo;

import java.util.List;
import java.util.Set;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.clinic.staff.Role;

/** The invented people who work in the demo clinic. */
final class DemoTeam {
    static final Author PRESCRIBER = new Author("prescriber", "Dr Ines Prado", Capacity.PRESCRIBER);
    static final Author NURSE = new Author("nurse", "Marta Keil", Capacity.NURSE);
    static final Author SECOND_NURSE = new Author("nurse-two", "Jonas Brandt", Capacity.NURSE);
    static final Author FRONT_DESK = new Author("front-desk", "Ayo Sander", Capacity.FRONT_DESK);
    static final Author PATIENT = new Author("patient", "Patient", Capacity.PATIENT);
    static final Author SYSTEM = new Author("system", "Evenkeel", Capacity.SYSTEM);

    /** One account of the demo. */
    record Member(String username, String displayName, Set<Role> roles) {}

    static final Member ADMINISTRATOR = new Member("administrator", "Robin Vale", Set.of(Role.ADMINISTRATOR));

    /** Everybody but the administrator. */
    static final List<Member> MEMBERS = List.of(
            member(PRESCRIBER, Role.PRESCRIBER),
            member(NURSE, Role.NURSE),
            member(SECOND_NURSE, Role.NURSE),
            member(FRONT_DESK, Role.FRONT_DESK),
            new Member("director", "Dr Helen Marsh", Set.of(Role.MEDICAL_DIRECTOR)),
            new Member("reader", "Sam Ostrow", Set.of(Role.READ_ONLY)));

    private DemoTeam() {}

    private static Member member(Author author, Role role) {
        return new Member(author.account(), author.displayName(), Set.of(role));
    }
}
