package org.evenkeel.clinic.registry;

import java.util.List;
import java.util.Locale;
import org.evenkeel.care.registry.Registry;

/** What an export says of itself. */
final class ExportWords {
    private ExportWords() {}

    static String readme(Registry registry, int patients, String day, String library) {
        int least = registry.definitions().small().least();
        List<String> hidden = registry.hidden();
        return String.format(
                Locale.ROOT,
                """
                An export of the registry without names
                =======================================

                Made on %s of %d patients, with the knowledge of version %s.
                Every table is here twice, as CSV (UTF-8) and as Parquet; dictionary.csv says what each column means.

                Rules by which it was made
                - Only patients who were given ketamine. No name, birth date, address, identifier or free text.
                - Days instead of dates, counted from the day of the patient's first dose (day 0), in the clinic's time zone.
                  Of the calendar only the year of the first dose is here.
                - Ages in bands of ten years, by the years of the calendar.
                - Doses in mg/kg to two decimals; no weights.
                - Patients and clinicians have numbers of this export alone, made with a secret that was not kept: nobody can go
                  back by them, and two exports can't be joined by them.
                - At least %d patients share every combination of age band, sex, year, indication and routes (k-anonymity).
                  Where too few did, values became "other" or "hidden"; nobody was left out. Names of clinicians and of adverse
                  effects with too few patients became "other".
                - What was due after the day of the export is not here.

                What was hidden
                %s
                What is left
                How somebody's scores and sessions went is still one person's. Who knows enough of it from elsewhere may recognise
                them. Keep the files as you would keep charts, and give them to those only who agreed not to try.

                Count it yourself
                ./evenkeel registry response --from DIR gives the numbers of the clinic's registry on the day of the export; so does
                whoever follows docs/registry.md.
                """,
                day,
                patients,
                library,
                least,
                hidden.isEmpty() ? "- nothing\n" : "- " + String.join("\n- ", hidden) + "\n");
    }
}
