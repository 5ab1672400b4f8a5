package org.evenkeel.clinic.session;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.mllp.Hl7Line;

/** A monitor's end of the line. */
final class MonitorLine implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Socket socket;
    private final InputStream in;

    MonitorLine(TestClinic clinic) throws IOException {
        int port = clinic.part(Hl7Line.class).listener().orElseThrow().port();
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        in = socket.getInputStream();
    }

    /** One message of a monitor: a heart rate, a saturation, and whatever else is given as lines. */
    static String message(String device, String id, String person, Instant at, String... lines) {
        String time = time(at);
        return "MSH|^~\\&|MON||||" + time + "||ORU^R01^ORU_R01|" + id + "|P|2.6|||NE|AL||UNICODE UTF-8\r"
                + "PID|||" + person + "\r"
                + "OBR|1|||182777000^monitoring of patient^SCT|||" + time + "\r"
                + "OBX|1||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|1.0.0.0|||||||X|||||||" + device + "\r"
                + String.join("\r", lines);
    }

    static String time(Instant at) {
        return TIME.format(at) + "+0000";
    }

    static String heart(double value) {
        return "OBX|2|NM|147842^MDC_ECG_HEART_RATE^MDC|1.3.1.1|" + value + "|264864^MDC_DIM_BEAT_PER_MIN^MDC|||||R";
    }

    static String saturation(double value) {
        return "OBX|3|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.2.1.1|" + value + "|262688^MDC_DIM_PERCENT^MDC|||||R";
    }

    static String cuff(int systolic, int diastolic, Instant at) {
        return "OBX|4|NM|150021^MDC_PRESS_BLD_NONINV_SYS^MDC|1.1.1.1|" + systolic + "|mm[Hg]|||||R|||" + time(at) + "\r"
                + "OBX|5|NM|150022^MDC_PRESS_BLD_NONINV_DIA^MDC|1.1.1.2|" + diastolic + "|mm[Hg]|||||R|||" + time(at);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void sendFramed(String message, Charset charset) throws IOException {
        byte[] text = message.getBytes(charset);
        byte[] frame = new byte[text.length + 3];
        frame[0] = 0x0B;
        System.arraycopy(text, 0, frame, 1, text.length);
        frame[text.length + 1] = 0x1C;
        frame[text.length + 2] = 0x0D;
        send(frame);
    }

    /** The answer; empty when the line was closed instead. */
    Optional<String> answer() throws IOException {
        StringBuilder text = new StringBuilder();
        int b = in.read();
        while (b >= 0 && b != 0x1C) {
            if (b != 0x0B) {
                text.append((char) b);
            }
            b = in.read();
        }
        if (b < 0) {
            return Optional.empty();
        }
        in.read();
        return Optional.of(text.toString());
    }

    /** Sends a message and gives the code of the answer and its reason, such as {@code AE Nobody is treated ...}. */
    String ask(String message) throws IOException {
        sendFramed(message, StandardCharsets.UTF_8);
        return code(answer().orElse("closed"));
    }

    static String code(String answer) {
        String msa = answer.lines().filter(l -> l.startsWith("MSA")).findFirst().orElse("MSA|" + answer);
        String[] fields = msa.split("\\|", -1);
        return (fields[1] + " " + (fields.length > 3 ? fields[3] : "")).strip();
    }

    /** Nothing more will be sent. */
    void finish() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
