package org.evenkeel.clinic.session;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.recovery.DischargeReview.Standing;
import org.evenkeel.care.session.AnsweredTogether;

/**
 * A tap that answers yes to several things above it, each charted by itself. Offered only where the clinic's data says that
 * they are asked in one breath, and only for those that nobody has answered and nothing charted speaks against.
 *
 * @param open ids of what it would chart; two at least
 * @param all whether these are all of the list
 */
public record OneTap(List<String> open, boolean all) {
    private static final List<String> COUNTS = List.of("two", "three", "four", "five", "six");

    public OneTap {
        open = List.copyOf(open);
    }

    /** The ids as the form sends them. */
    public String sent() {
        return String.join(" ", open);
    }

    /** What the button says. */
    public String words() {
        int index = open.size() - 2;
        String count = index < COUNTS.size() ? COUNTS.get(index) : String.valueOf(open.size());
        return all ? "Yes to all " + count + " above" : "Yes to the other " + count + " above";
    }

    /** What one tap may answer below this item of the gate; empty when it is not the last of its list or too little is open. */
    public static Optional<OneTap> atGate(BedsideView view, String below) {
        return listOf(view.rules().together(), below)
                .flatMap(list -> of(
                        list,
                        list.items().stream()
                                .filter(i -> view.answered(i) == null)
                                .toList()));
    }

    /** The same below a criterion for leaving. */
    public static Optional<OneTap> beforeLeaving(BedsideView view, String below) {
        List<String> open = view.discharge().criteria().stream()
                .filter(Standing::mayBeTogether)
                .map(s -> s.criterion().id())
                .toList();
        return listOf(view.recovery().together(), below)
                .flatMap(list ->
                        of(list, list.items().stream().filter(open::contains).toList()));
    }

    private static Optional<AnsweredTogether> listOf(List<AnsweredTogether> lists, String last) {
        return lists.stream().filter(t -> t.items().getLast().equals(last)).findFirst();
    }

    private static Optional<OneTap> of(AnsweredTogether list, List<String> open) {
        return open.size() < 2
                ? Optional.empty()
                : Optional.of(new OneTap(open, open.size() == list.items().size()));
    }
}
