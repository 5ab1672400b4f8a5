package org.evenkeel.clinic.command.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.exchange.fhir.ReferralDraft;
import org.jspecify.annotations.Nullable;

/** What to know of the whole record before the findings are read. */
final class RecordNotes {
    private RecordNotes() {}

    static List<String> of(ReferralDraft record, LocalDate day) {
        List<String> notes = new ArrayList<>(record.warnings());
        long later = record.entries().stream()
                .map(NewEntry::content)
                .map(RecordNotes::began)
                .filter(Objects::nonNull)
                .filter(d -> d.earliest().isAfter(day))
                .count();
        if (later > 0) {
            notes.add(later + " of the conditions and medicines begin after " + day
                    + ". They count all the same: what is known is not left out.");
        }
        int aside = record.leftAside().stream().mapToInt(l -> l.count()).sum();
        if (aside > 0) {
            notes.add(aside + " of " + record.resources()
                    + " resources were not used, such as bills, visits, answers in words and entries made in error.");
        }
        return notes.stream().map(PlainText::line).toList();
    }

    private static @Nullable PartialDate began(Content content) {
        return switch (content) {
            case ConditionRecorded c -> c.onset();
            case MedicationRecorded m -> m.since();
            default -> null;
        };
    }
}
