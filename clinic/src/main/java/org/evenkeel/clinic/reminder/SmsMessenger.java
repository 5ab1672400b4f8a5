package org.evenkeel.clinic.reminder;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.evenkeel.clinic.reminder.ReminderSettings.SmsWebhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands text messages to a gateway: one signed POST each. The gateway tells a repeated message by its {@code
 * Idempotency-Key}, so a message without an answer is handed over again.
 */
final class SmsMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(SmsMessenger.class);
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final SmsWebhook settings;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    SmsMessenger(SmsWebhook settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Handover send(Letter letter) {
        String body =
                json.writeValueAsString(Map.of("id", letter.id().toString(), "to", letter.to(), "text", letter.text()));
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(settings.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter.id().toString())
                .header("X-Evenkeel-Timestamp", timestamp)
                .header("X-Evenkeel-Signature", "sha256=" + signature(timestamp + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            return read(answer.statusCode());
        } catch (ConnectException | HttpConnectTimeoutException _) {
            LOG.warn(
                    "the gateway for text messages {} is not there",
                    settings.url().getHost());
            return Handover.AWAY;
        } catch (IOException _) {
            LOG.warn(
                    "the gateway for text messages {} gave no answer",
                    settings.url().getHost());
            return Handover.UNKNOWN;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Handover.UNKNOWN;
        }
    }

    private Handover read(int status) {
        if (status / 100 == 2) {
            return Handover.ACCEPTED;
        }
        LOG.warn("the gateway for text messages {} answered {}", settings.url().getHost(), status);
        return status == 400 || status == 422 ? Handover.ADDRESS_REFUSED : Handover.NOT_NOW;
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
