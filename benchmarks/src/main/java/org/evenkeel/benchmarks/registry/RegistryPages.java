package org.evenkeel.benchmarks.registry;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.registry.Choice;
import org.evenkeel.care.registry.Registry.By;
import org.evenkeel.care.registry.Registry.Report;
import org.evenkeel.clinic.registry.AnswerText;
import org.evenkeel.clinic.registry.RegistryAnswer;
import org.evenkeel.clinic.registry.RegistryMemory;
import org.evenkeel.journal.read.RegistryReader;
import org.evenkeel.journal.server.JournalDatabase;
import org.evenkeel.journal.store.JournalSchema;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.registry.RegistryFile;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Fills the read tables of the registry with invented rows (fifty scores and ten sessions a patient), reads them as the
 * application does, and times every page's numbers, text included.
 */
public final class RegistryPages {
    private static final int TIMES = 40;
    private static final List<String> FILL = List.of(
            "insert into patient select md5('p' || i)::uuid, '', '', '', (1940 + i %% 60)::text,"
                    + " case when i %% 5 < 3 then 'FEMALE' else 'MALE' end, '', true, 'ACCEPTED', 'SESSION', 0, now(), 1"
                    + " from generate_series(1, %d) i",
            "insert into registry_course select md5('p' || i)::uuid, md5('c' || i)::uuid,"
                    + " case when i %% 7 = 0 then 'ptsd' else 'depression' end, 'p', 'ketamine',"
                    + " case when i %% 4 = 0 then 'intranasal' else 'intravenous' end, 0.3 + (i %% 8) / 10.0, 6, 'c' || i %% 40,"
                    + " t, t, t + interval '17 days', true"
                    + " from generate_series(1, %d) i, lateral (select now() - interval '400 days'"
                    + " - (i %% 700) * interval '1 day') x(t)",
            "insert into registry_session select md5('p' || i)::uuid, md5('s' || i || '.' || j)::uuid, md5('c' || i)::uuid, j,"
                    + " 'depression', case when i %% 4 = 0 then 'intranasal' else 'intravenous' end, 'n' || (i + j) %% 60,"
                    + " 35, 70, t, t + interval '40 minutes', t + (70 + (i * j) %% 90) * interval '1 minute',"
                    + " 110 + (i * 31 + j * 17) %% 80, 70 + (i + j) %% 40,"
                    + " case when (i + j) %% 3 = 0 then 'dissociation=MODERATE;nausea=MILD' when (i + j) %% 3 = 1"
                    + " then 'dissociation=MILD' else '' end"
                    + " from generate_series(1, %d) i, generate_series(1, 10) j, lateral (select now()"
                    + " - interval '400 days' - (i %% 700) * interval '1 day' + j * interval '2 days') x(t)",
            "insert into registry_score select md5('p' || i)::uuid, md5('q' || i || '.' || j)::uuid, md5('c' || i)::uuid,"
                    + " case when j %% 2 = 0 then 'phq-9' else 'gad-7' end, '1', '7-days', t,"
                    + " case when (i + j) %% 5 = 0 and j > 2 then null else t end,"
                    + " case when (i + j) %% 5 = 0 and j > 2 then null when j <= 2 then 12 + i %% 15"
                    + " else (i * 7 + j * 5) %% 22 end, false, j <= 2"
                    + " from generate_series(1, %d) i, generate_series(1, 50) j, lateral (select now()"
                    + " - interval '400 days' - (i %% 700) * interval '1 day' + (j - 2) * interval '3 days') x(t)",
            "analyze");

    private RegistryPages() {}

    /** Takes an empty data folder and the number of patients. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int patients = Integer.parseInt(arguments[1]);
        try (JournalDatabase database = JournalDatabase.embedded(Path.of(arguments[0]))) {
            JournalSchema.migrate(database.access());
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(database.access().jdbcUrl());
            source.setUser(database.access().app().user());
            source.setPassword(database.access().app().password());
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : FILL) {
                    statement.execute(String.format(Locale.ROOT, sql, patients));
                }
            }
            measure(source, out);
        }
    }

    private static void measure(PGSimpleDataSource source, PrintStream out) {
        Library library = KnowledgeLibrary.load(Optional.empty());
        Clock clock = Clock.systemUTC();
        RegistryMemory memory = new RegistryMemory(
                new RegistryReader(source, clock),
                RegistryFile.read(Optional.empty(), library.instruments()),
                ZoneOffset.UTC,
                clock);
        long start = System.nanoTime();
        int read = memory.now().registry().patients().size();
        out.printf(Locale.ROOT, "%d patients read in %.1f s%n", read, (System.nanoTime() - start) / 1e9);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf(Locale.ROOT, "%d MB held%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        for (Report report : Report.values()) {
            time(memory, report, Choice.everybody("phq-9"), Optional.empty(), out);
            time(memory, report, new Choice("phq-9", "intravenous", "", "depression", ""), Optional.empty(), out);
        }
        time(memory, Report.RESPONSE, Choice.everybody("phq-9"), Optional.of(By.CLINICIAN), out);
    }

    private static void time(RegistryMemory memory, Report report, Choice choice, Optional<By> by, PrintStream out) {
        double[] wall = new double[TIMES];
        double[] cpu = new double[TIMES];
        int length = 0;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            long startCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            RegistryMemory.Snapshot now = memory.now();
            length += AnswerText.html(RegistryAnswer.of(now.registry(), report, choice, by, now.asOf(), ""))
                    .length();
            wall[i] = (System.nanoTime() - start) / 1e6;
            cpu[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startCpu) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        out.printf(
                Locale.ROOT,
                "%s%s%s: wall p50 %.0f ms, most %.0f ms; CPU p50 %.0f ms, most %.0f ms (%d characters)%n",
                report,
                choice.route().isEmpty() ? "" : " of " + choice.route(),
                by.map(b -> " by " + b).orElse(""),
                wall[TIMES / 2],
                wall[TIMES - 1],
                cpu[TIMES / 2],
                cpu[TIMES - 1],
                length / TIMES);
    }
}
