package org.evenkeel.journal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.journal.sql.JournalSql;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Samples from monitors, many a second, in one partition a day. They are no entries: what a person saw, signed or was
 * alarmed by is charted as one.
 */
public final class MonitorSamples {
    private static final String INSERT = "insert into monitor_sample"
            + " (session_id, device, sign, value, at, device_at, received_at, code, doubts, simulated)"
            + " select * from unnest(?::uuid[], ?::text[], ?::text[], ?::float8[], ?::timestamptz[], ?::timestamptz[],"
            + " ?::timestamptz[], ?::text[], ?::text[], ?::boolean[]) on conflict do nothing";

    private final DSLContext sql;
    private final Set<LocalDate> daysMade = ConcurrentHashMap.newKeySet();

    /** Samples on a migrated database. */
    public MonitorSamples(DataSource dataSource) {
        this.sql = JournalSql.on(dataSource);
    }

    /**
     * One value from a monitor.
     *
     * @param session the session it belongs to
     * @param device as it names itself
     * @param simulated whether no patient was measured
     */
    public record Sample(ItemId session, String device, JudgedReading reading, boolean simulated) {}

    /** Keeps the samples, all or none, each once; returns when they are on disk. */
    public void add(List<Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        makePartitions(samples);
        sql.connection(connection -> insert(connection, samples));
    }

    private static void insert(Connection connection, List<Sample> samples) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int column = 0;
            set(insert, ++column, "uuid", samples, s -> s.session().value());
            set(insert, ++column, "text", samples, s -> text(s.device()));
            set(insert, ++column, "text", samples, s -> s.reading().sign().key());
            set(insert, ++column, "float8", samples, s -> s.reading().value());
            set(insert, ++column, "timestamptz", samples, s -> at(s.reading().at()));
            set(insert, ++column, "timestamptz", samples, s -> at(s.reading().deviceAt()));
            set(insert, ++column, "timestamptz", samples, s -> at(s.reading().receivedAt()));
            set(insert, ++column, "text", samples, s -> text(s.reading().code()));
            set(insert, ++column, "text", samples, s -> doubts(s.reading().doubts()));
            set(insert, ++column, "boolean", samples, Sample::simulated);
            insert.executeUpdate();
        }
    }

    private static void set(
            PreparedStatement insert,
            int column,
            String type,
            List<Sample> samples,
            Function<Sample, @org.jspecify.annotations.Nullable Object> value)
            throws SQLException {
        insert.setArray(
                column,
                insert.getConnection()
                        .createArrayOf(type, samples.stream().map(value).toArray()));
    }

    /** PostgreSQL keeps no text with a zero character in it. */
    private static String text(String sent) {
        return sent.replace("\0", "");
    }

    private static String at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    private static String doubts(Set<Doubt> doubts) {
        return doubts.stream().map(Doubt::name).collect(Collectors.joining(","));
    }

    /** Samples of one sign in a session from an instant until before another, by time; doubted ones too. */
    public List<Sample> between(ItemId session, MonitoredSign sign, Instant from, Instant until) {
        return sql
                .fetch(
                        "select * from monitor_sample where session_id = ? and sign = ?"
                                + " and at >= ?::timestamptz and at < ?::timestamptz order by at, received_at",
                        session.value(),
                        sign.key(),
                        at(from),
                        at(until))
                .stream()
                .map(MonitorSamples::sample)
                .toList();
    }

    private static Sample sample(Record r) {
        String doubts = r.get("doubts", String.class);
        return new Sample(
                new ItemId(r.get("session_id", UUID.class)),
                r.get("device", String.class),
                new JudgedReading(
                        MonitoredSign.ofKey(r.get("sign", String.class)).orElseThrow(),
                        r.get("value", Double.class),
                        r.get("at", OffsetDateTime.class).toInstant(),
                        r.get("device_at", OffsetDateTime.class).toInstant(),
                        r.get("received_at", OffsetDateTime.class).toInstant(),
                        r.get("code", String.class),
                        doubts.isEmpty()
                                ? EnumSet.noneOf(Doubt.class)
                                : Arrays.stream(doubts.split(",", -1))
                                        .map(Doubt::valueOf)
                                        .collect(Collectors.toSet())),
                r.get("simulated", Boolean.class));
    }

    /** Throws away what is older than the clinic keeps; how many days of samples went. */
    public int forget(Instant now) {
        return sql.fetchValue("select forget_monitor_samples(?::timestamptz)", at(now)) instanceof Integer days
                ? days
                : 0;
    }

    private void makePartitions(List<Sample> samples) {
        Set<LocalDate> needed = new HashSet<>();
        for (Sample sample : samples) {
            // a device whose clock lies by more than a day gets no partition of its own
            if (Math.abs(sample.reading().at().getEpochSecond()
                            - sample.reading().receivedAt().getEpochSecond())
                    < 86_400) {
                needed.add(LocalDate.ofInstant(sample.reading().at(), ZoneOffset.UTC));
            }
        }
        needed.removeAll(daysMade);
        for (LocalDate day : needed) {
            sql.execute("select make_monitor_partitions(?::date, ?::date)", day, day.plusDays(2));
            daysMade.add(day);
        }
    }
}
