package org.evenkeel.care.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;
import org.evenkeel.care.chart.FollowingContent.ContactChannel;
import org.evenkeel.care.chart.FollowingContent.ContactStopped;
import org.evenkeel.care.chart.FollowingContent.DailyRatingsChosen;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.followup.FollowUpCommand.AgreeContact;
import org.evenkeel.care.followup.FollowUpCommand.ChooseDailyRatings;
import org.evenkeel.care.followup.FollowUpCommand.StopContact;
import org.jspecify.annotations.Nullable;

/** What a patient rates every day, and how they may be reached. */
final class FollowingDecisions {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"',;:]{1,64}@[^\\s@<>\"',;:]+\\.[^\\s@<>\"',;:.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SPACING = Pattern.compile("[\\s()/.-]");
    private static final int LONGEST_ADDRESS = 254;

    private FollowingDecisions() {}

    static Decision choose(Chart chart, FollowUpSchedule schedule, ChooseDailyRatings command, Instant now) {
        List<String> offered = schedule.daily().map(DailyRatings::offered).orElse(List.of());
        List<String> before = chart.following().dailyRatings();
        List<Refusal> refusals = new ArrayList<>();
        if (!offered.containsAll(command.instruments())) {
            refusals.add(Refusal.at("rating", "ratings.unknown", "This rating is not offered by the clinic."));
        }
        List<String> chosen =
                offered.stream().filter(command.instruments()::contains).toList();
        boolean same = chosen.equals(before);
        String reason = words(command.reason());
        if (!same && chart.following().chosen().isPresent() && reason.isEmpty()) {
            refusals.add(Refusal.at("reason", "ratings.no-reason", "Write why the ratings are changed."));
        }
        return same && refusals.isEmpty()
                ? Decision.accept(now, List.of())
                : Decision.of(refusals, now, List.of(new DailyRatingsChosen(chosen, reason)));
    }

    static Decision agree(AgreeContact command, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        String address = address(command.channel(), words(command.address()));
        boolean right = address.length() <= LONGEST_ADDRESS
                && switch (command.channel()) {
                    case EMAIL -> EMAIL.matcher(address).matches();
                    case SMS -> PHONE.matcher(address).matches();
                };
        if (!right) {
            refusals.add(Refusal.at(
                    "address",
                    "contact.address",
                    switch (command.channel()) {
                        case EMAIL -> "Write one e-mail address, such as name@example.org.";
                        case SMS -> "Write the number with its country, such as +49 170 1234567.";
                    }));
        }
        String zone = words(command.zone());
        if (!zone.isEmpty() && PatientZone.parse(zone).isEmpty()) {
            refusals.add(Refusal.at("zone", "contact.zone", "This time zone is not known, such as Europe/Berlin is."));
        }
        if (words(command.agreement()).isEmpty()) {
            refusals.add(Refusal.at("agreement", "contact.agreement", "Write how the patient agreed to be reminded."));
        }
        return Decision.of(
                refusals,
                now,
                List.of(new ContactAgreed(
                        command.channel(), address, zone.isEmpty() ? null : zone, words(command.agreement()))));
    }

    static Decision stop(Chart chart, StopContact command, Instant now) {
        String reason = words(command.reason());
        if (reason.isEmpty()) {
            return Decision.refuse(Refusal.at("reason", "contact.no-reason", "Write why reminders are stopped."));
        }
        // Stopping what is stopped changes nothing: a link in a message may be tapped twice.
        return chart.following().contact().isEmpty()
                ? Decision.accept(now, List.of())
                : Decision.accept(now, List.of(new ContactStopped(reason)));
    }

    private static String address(ContactChannel channel, String written) {
        return channel == ContactChannel.SMS ? SPACING.matcher(written).replaceAll("") : written;
    }

    private static String words(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
