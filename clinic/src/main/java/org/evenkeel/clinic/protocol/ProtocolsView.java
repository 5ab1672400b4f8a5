package org.evenkeel.clinic.protocol;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.plan.ProtocolComparison;
import org.evenkeel.care.plan.ProtocolDifference;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.knowledge.library.Library;

/**
 * The page of protocols.
 *
 * @param choices every protocol
 * @param comparison those chosen, side by side; empty when none is
 * @param changed what the clinic changed in those chosen, by protocol
 * @param decided who decided the clinic's own and when, by protocol
 */
public record ProtocolsView(
        List<Choice> choices,
        Optional<ProtocolComparison> comparison,
        Map<String, List<ProtocolDifference>> changed,
        Map<String, ClinicChange> decided) {
    /** More would not fit side by side. */
    static final int MOST = 4;

    public ProtocolsView {
        choices = List.copyOf(choices);
        changed = Map.copyOf(changed);
        decided = Map.copyOf(decided);
    }

    /**
     * A protocol to choose.
     *
     * @param treatment medicine, route and setting in words
     * @param note why it can't be ordered, or that the clinic changed it; empty when there is nothing to say
     */
    public record Choice(String id, String title, String treatment, String note, boolean chosen) {}

    static ProtocolsView of(Library library, Collection<String> ids) {
        List<Protocol> chosen = ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(library.protocols().get(id)).stream())
                .limit(MOST)
                .toList();
        List<String> names = chosen.stream().map(Protocol::id).toList();
        return new ProtocolsView(
                library.protocols().values().stream()
                        .map(p -> choice(library, p, names.contains(p.id())))
                        .toList(),
                chosen.isEmpty() ? Optional.empty() : Optional.of(ProtocolComparison.of(chosen)),
                chosen.stream()
                        .filter(p -> library.replacedProtocols().containsKey(p.id()))
                        .collect(Collectors.toMap(
                                Protocol::id, p -> ProtocolDifference.between(replaced(library, p), p))),
                library.protocolChanges());
    }

    private static Protocol replaced(Library library, Protocol protocol) {
        return Optional.ofNullable(library.replacedProtocols().get(protocol.id()))
                .orElseThrow();
    }

    private static Choice choice(Library library, Protocol protocol, boolean chosen) {
        return new Choice(protocol.id(), protocol.title(), treatment(protocol), note(library, protocol), chosen);
    }

    private static String byWhom(Library library, Protocol p) {
        return Optional.ofNullable(library.protocolChanges().get(p.id()))
                .map(c -> ", " + c.byAndDay())
                .orElse("");
    }

    private static String treatment(Protocol p) {
        String law = p.jurisdictions().isEmpty()
                ? ""
                : ", "
                        + String.join(
                                " and ",
                                p.jurisdictions().stream()
                                        .map(j -> j.toUpperCase(Locale.ROOT))
                                        .sorted()
                                        .toList());
        return p.medicine() + ", " + p.route() + ", " + p.setting() + law;
    }

    private static String note(Library library, Protocol p) {
        if (library.replacedProtocols().containsKey(p.id())) {
            return "Changed by the clinic" + byWhom(library, p);
        }
        RuleScope scope = new RuleScope("", p.indication(), p.medicine(), p.route(), p.setting());
        if (!library.ceilings().isOrderable(scope)) {
            return "No dose ceilings: can't be ordered";
        }
        return p.planned().isPresent() ? "" : "To read: the planner doesn't order by it";
    }

    /** Who decided a protocol of the clinic's own, when and why; empty for the house's. */
    public String decision(Protocol protocol) {
        return Optional.ofNullable(decided.get(protocol.id()))
                .map(c -> "Decided " + c.byAndDay() + ": " + c.why())
                .orElse("");
    }

    /** What the clinic changed in a protocol of the house; empty when it is the house's own. */
    public List<ProtocolDifference> changes(Protocol protocol) {
        return changed.getOrDefault(protocol.id(), List.of());
    }
}
