package org.evenkeel.clinic.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;
import org.evenkeel.care.chart.FollowingContent.ContactChannel;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.FollowUpCommand.CloseAlert;
import org.evenkeel.care.followup.FollowUpCommand.TakeAlert;
import org.evenkeel.care.reminder.ReminderPolicy;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.followup.FollowUpDesk;
import org.evenkeel.clinic.followup.InventedPatient;
import org.evenkeel.clinic.followup.Outbox;
import org.evenkeel.clinic.followup.OutboxMessage;
import org.evenkeel.clinic.reminder.ReminderSettings.Security;
import org.evenkeel.clinic.reminder.ReminderSettings.SmsWebhook;
import org.evenkeel.clinic.reminder.ReminderSettings.Smtp;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Messages to patients against a real mail server and a real gateway, with a clock of our own. */
class ReminderTest {
    private static final String SECRET = "a secret of the gateway";
    private static final Pattern LINK = Pattern.compile("http://[^\\s]+(/f/[A-Za-z0-9_-]{43})\\b");
    private static final AtomicClock NOW = new AtomicClock(Instant.parse("2026-11-24T10:00:00Z"));

    private static TestClinic clinic;
    private static GreenMail mail;
    private static HttpServer gateway;
    private static final List<Map<?, ?>> texts = new CopyOnWriteArrayList<>();
    private static int mailPort;

    private static final class AtomicClock {
        private volatile Instant now;

        AtomicClock(Instant now) {
            this.now = now;
        }
    }

    @BeforeAll
    static void open() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            mailPort = free.getLocalPort();
        }
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/sms", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String signed = exchange.getRequestHeaders().getFirst("X-Evenkeel-Timestamp") + "." + body;
            boolean genuine = ("sha256=" + hmac(signed))
                    .equals(exchange.getRequestHeaders().getFirst("X-Evenkeel-Signature"));
            if (genuine) {
                texts.add(new JsonMapper().readValue(body, Map.class));
            }
            exchange.sendResponseHeaders(genuine ? 202 : 401, -1);
            exchange.close();
        });
        gateway.start();
        ReminderSettings settings = new ReminderSettings(
                URI.create("http://localhost"),
                Optional.of(new Smtp("127.0.0.1", mailPort, Security.NONE, "clinic@example.org", Optional.empty(), "")),
                Optional.of(new SmsWebhook(
                        URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms"), SECRET)));
        InstantSource source = () -> NOW.now;
        clinic = TestClinic.reminding(0, settings, source.withZone(ZoneId.of("UTC")));
    }

    @AfterAll
    static void close() {
        clinic.close();
        gateway.stop(0);
        if (mail != null) {
            mail.stop();
        }
    }

    private static void mailServerComesBack() {
        mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    /** A node of its own on the same database. */
    private static ReminderJob node() {
        return ReminderJobs.of(
                        clinic.part(org.evenkeel.clinic.ClinicSettings.class).reminders(),
                        "Evenkeel Clinic",
                        clinic.part(ReminderPolicy.class),
                        clinic.part(FollowUpDesk.class),
                        clinic.part(Outbox.class),
                        clinic.part(DSLContext.class),
                        clinic.part(JsonMapper.class),
                        ((InstantSource) () -> NOW.now).withZone(ZoneId.of("UTC")))
                .orElseThrow();
    }

    private static InventedPatient patient(String name, ContactChannel channel, String address) {
        InventedPatient patient = new InventedPatient(clinic, name, "Reminded");
        patient.charts(new ContactAgreed(channel, address, null, "asked at intake"), NOW.now);
        patient.isWritten();
        return patient;
    }

    private static void asked(InventedPatient patient) {
        clinic.part(FollowUpDesk.class)
                .sendBaseline(clinic.person(Role.NURSE), patient.chart(), List.of("phq-9", "gad-7"));
    }

    private static List<String> mailTo(String address) throws Exception {
        List<String> found = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                found.add(message.getSubject() + "\n" + message.getContent());
            }
        }
        return found;
    }

    private static List<OutboxMessage> outbox(InventedPatient patient) {
        return clinic.part(Outbox.class).ofChart(patient.chart());
    }

    @Test
    @ControlsHazard({"H-96", "H-97"})
    void a_mail_server_away_for_a_day_loses_nothing_and_sends_nothing_twice_whatever_nodes_there_are()
            throws Exception {
        InventedPatient patient = patient("Ada", ContactChannel.EMAIL, "ada@example.org");
        asked(patient);
        ReminderJob one = node();
        ReminderJob two = node();
        for (int hour = 0; hour < 23; hour++) {
            one.run();
            NOW.now = NOW.now.plus(Duration.ofHours(1));
        }
        assertThat(outbox(patient)).singleElement().satisfies(m -> {
            assertThat(m.state()).isEqualTo(Outbox.State.WAITING);
            assertThat(m.reasonWords()).isNotEmpty();
        });
        NOW.now = Instant.parse("2026-11-25T11:00:00Z");
        mailServerComesBack();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                rounds.add(both.submit(i % 2 == 0 ? one::run : two::run));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
        }
        assertThat(mailTo("ada@example.org")).singleElement().satisfies(words -> {
            assertThat(words).contains("Evenkeel Clinic", "/stop").doesNotContain("Ada", "Reminded", "PHQ", "ketamine");
        });
        assertThat(outbox(patient))
                .singleElement()
                .satisfies(m -> assertThat(m.state()).isEqualTo(Outbox.State.SENT));

        String link = link(mailTo("ada@example.org").getFirst());
        Visitor phone = new Visitor(clinic);
        assertThat(phone.get(link).body()).contains("How have you been?");
        assertThat(outbox(patient).getFirst().openedAt()).isPresent();
        String page = Visitor.signedIn(clinic, Role.NURSE)
                .get("/charts/" + patient.chart() + "/follow-up")
                .body();
        assertThat(page).contains("Opened", "ada@example.org", "Before the first session");

        assertThat(phone.get(link + "/stop").body()).contains("No more messages?");
        assertThat(phone.post(link + "/stop", "", Map.of()).body()).contains("Done.");
        assertThat(phone.post(link + "/stop", "", Map.of()).statusCode()).isEqualTo(200);
        NOW.now = NOW.now.plus(Duration.ofDays(2));
        one.run();
        assertThat(mailTo("ada@example.org")).hasSize(1);
        crisisIsQuietAndDecentHoursAreKept(one);
    }

    private static void crisisIsQuietAndDecentHoursAreKept(ReminderJob job) throws Exception {
        InventedPatient patient = patient("Bea", ContactChannel.EMAIL, "bea@example.org");
        ItemId alert = new ItemId(java.util.UUID.randomUUID());
        patient.charts(new AlertRaised(alert, "phq-9-item-9", Urgency.NOW, "Item 9 is above zero.", null), NOW.now);
        patient.isWritten();
        NOW.now = Instant.parse("2026-11-28T21:30:00Z");
        asked(patient);
        job.run();
        assertThat(outbox(patient)).as("nothing is wanted at night").isEmpty();
        NOW.now = Instant.parse("2026-11-29T09:01:00Z");
        job.run();
        assertThat(outbox(patient))
                .singleElement()
                .satisfies(m -> assertThat(m.reasonWords()).contains("held back"));
        assertThat(mailTo("bea@example.org")).isEmpty();
        assertThat(Visitor.signedIn(clinic, Role.NURSE)
                        .get("/charts/" + patient.chart() + "/follow-up")
                        .body())
                .contains("Held back");
        FollowUpDesk desk = clinic.part(FollowUpDesk.class);
        desk.by(clinic.person(Role.NURSE), patient.chart(), "take-alert", new TakeAlert(alert));
        desk.by(clinic.person(Role.NURSE), patient.chart(), "close-alert", new CloseAlert(alert, "talked"));
        NOW.now = NOW.now.plus(Duration.ofMinutes(20));
        job.run();
        assertThat(mailTo("bea@example.org")).hasSize(1);
        String link = link(mailTo("bea@example.org").getFirst());
        assertThat(new Visitor(clinic).get(link).statusCode()).isEqualTo(200);
        ItemId reminded = desk.openForReminder(patient.chart()).orElseThrow().questionnaires().byId().values().stream()
                .map(sent -> sent.id())
                .min(java.util.Comparator.comparing(id -> id.value().toString()))
                .orElseThrow();
        NOW.now = NOW.now.plus(Duration.ofMinutes(1));
        desk.renew(clinic.person(Role.NURSE), patient.chart(), reminded);
        assertThat(new Visitor(clinic).get(link).statusCode())
                .as("a new link ends the ones in messages, which somebody may have passed on")
                .isEqualTo(404);
    }

    @Test
    void a_text_message_is_signed_and_goes_to_the_number_agreed_on() {
        InventedPatient patient = patient("Cleo", ContactChannel.SMS, "+491701234567");
        asked(patient);
        node().run();
        node().run();
        assertThat(texts.stream().filter(t -> "+491701234567".equals(t.get("to"))))
                .singleElement()
                .satisfies(t ->
                        assertThat(t.get("text").toString()).contains("/f/").doesNotContain("Cleo"));
    }

    private static String link(String words) {
        Matcher matcher = LINK.matcher(words);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String hmac(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
