package org.evenkeel.exchange.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.care.monitor.MonitorMessage;
import org.evenkeel.exchange.hl7.MonitorMessageReader.Result;
import org.evenkeel.knowledge.monitor.MonitorLibrary;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

class BrokenMessagesTest {
    private static final MonitorMessageReader READER =
            new MonitorMessageReader(MonitorLibrary.load().codes());

    private static List<String> valid() throws IOException {
        List<String> messages = new ArrayList<>();
        for (Path file : DialectsTest.dialects().toList()) {
            messages.add(Files.readString(file));
        }
        return messages;
    }

    @Test
    void every_cut_of_every_dialect_is_answered() throws IOException {
        for (String message : valid()) {
            for (int end = 0; end < message.length(); end += 3) {
                assertThat(READER.read(message.substring(0, end))).isNotNull();
            }
        }
    }

    @Test
    void mutated_messages_are_answered_and_a_valid_one_is_read_after_them() throws IOException {
        SplittableRandom random = new SplittableRandom(20_261_124);
        List<String> valid = valid();
        for (int i = 0; i < 4_000; i++) {
            assertThat(READER.read(mutated(valid.get(random.nextInt(valid.size())), random)))
                    .isNotNull();
        }
        assertThat(READER.read(valid.getFirst())).isInstanceOf(Result.Read.class);
    }

    private static String mutated(String message, SplittableRandom random) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && text.length() > 10; i++) {
            int at = random.nextInt(text.length() - 5);
            switch (random.nextInt(5)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.delete(at, at + 1 + random.nextInt(5));
                case 2 -> text.insert(at, "|^~\\&\r\n\"".charAt(random.nextInt(8)));
                case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
                default -> text.insert(at, "\r" + "OBX|NM||".repeat(random.nextInt(20)));
            }
        }
        return text.toString();
    }

    @Test
    @ControlsHazard("H-13")
    void other_messages_and_versions_are_refused_and_not_guessed() {
        assertThat(refused("MSH|^~\\&|M||||1||ADT^A01|1|P|2.6"))
                .contains("only")
                .contains("oru^r01");
        assertThat(refused("MSH|^~\\&|M||||1||ORU^W01|1|P|2.6")).contains("oru^r01");
        assertThat(refused("MSH|^~\\&|M||||1||ORU^R01|1|P|3.0")).contains("versions");
        assertThat(refused("MSH|^~\\&|||||1||ORU^R01|1|P|2.6\rOBR|1")).contains("which device");
        assertThat(READER.read("GET / HTTP/1.1")).isInstanceOf(Result.NoMessage.class);
    }

    @Test
    void one_message_about_two_patients_is_refused() {
        assertThat(refused("MSH|^~\\&|M||||1||ORU^R01^ORU_R01|1|P|2.6\rPID|||A\rOBR|1\rOBX|1|NM|HR||70|/min\r"
                        + "PID|||B\rOBR|1\rOBX|1|NM|HR||71|/min"))
                .contains("one patient");
    }

    @Test
    @ControlsHazard("H-13")
    void parts_of_one_message_that_name_two_beds_or_only_once_a_patient_are_refused() {
        String head = "MSH|^~\\&|M||||1||ORU^R01^ORU_R01|1|P|2.6\r";
        String line = "OBR|1\rOBX|1|NM|HR||70|/min|||||F|||||||";
        assertThat(refused(head + "PID|||\rPV1|1|I|W^1^1\r" + line + "MON-1\rPID|||\rPV1|2|I|W^1^2\r" + line + "MON-2"))
                .contains("one patient");
        assertThat(refused(head + "PID|||A\r" + line + "MON-1\rPID|||\r" + line + "MON-2"))
                .contains("one patient");
    }

    @Test
    void what_the_parser_would_chew_on_for_minutes_is_refused_or_not_given_to_it() {
        String head = "MSH|^~\\&|M||||1||ORU^R01^ORU_R01|1|P|2.6\rOBR|1\r";
        String line = "OBX|1|NM|HR||70|/min|||||F\r";
        for (String hostile : List.of("PV1|1|I|" + "&".repeat(5_000), "OBX|1|NM|HR||" + "~".repeat(5_000))) {
            assertThat(refused(head + line + hostile)).contains("more than a monitor sends");
        }
        assertThat(refused(head + line.repeat(2_500))).contains("more than a monitor sends");
        String others = IntStream.range(0, 2_500)
                .mapToObj(i -> "Z" + (char) ('A' + i / 50) + (char) ('A' + i % 50) + "\r")
                .collect(Collectors.joining());
        assertThat(read(head + others + line).readings()).hasSize(1);
        String part = ".0".repeat(20_000) + "x";
        assertThat(read(head + "OBX|1|NM|A|" + part + "|1|||||||||20260101120000\r" + "OBX|2|NM|HR|" + part
                                + ".1|70|/min|||||F")
                        .readings())
                .singleElement()
                .satisfies(r -> assertThat(r.at()).isEmpty());
    }

    private static MonitorMessage read(String message) {
        return ((Result.Read) READER.read(message)).message();
    }

    private static String refused(String message) {
        return READER.read(message) instanceof Result.Refused r
                ? r.reason().words().toLowerCase(java.util.Locale.ROOT)
                : "not refused";
    }

    @Test
    void many_threads_read_at_once() throws Exception {
        List<String> valid = valid();
        List<String> alone = valid.stream().map(m -> READER.read(m).toString()).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 800; i++) {
                String message = valid.get(i % valid.size());
                all.add(threads.submit(() -> READER.read(message).toString()));
            }
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        }
    }
}
