package org.evenkeel.benchmarks.room;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One monitor at its end of the line: five values, all of them true at the moment they are sent. Speaks IHE PCD-01. */
final class BedsideMonitor implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String device;
    private final Socket socket = new Socket();
    private final InputStream in;
    private int beat;

    BedsideMonitor(String device, InetSocketAddress to) throws IOException {
        this.device = device;
        socket.connect(to);
        socket.setSoTimeout(30_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The heart rate that a beat sends: another for each of ten beats. */
    static int heartRate(int beat) {
        return 70 + Math.abs(beat % 10 - 5);
    }

    int beat() {
        return beat;
    }

    /** Sends the five values and waits for the answer; whether it was taken. */
    boolean send(long nowMillis) throws IOException {
        int n = beat++;
        String at = TIME.format(Instant.ofEpochMilli(nowMillis)) + "+0000";
        StringBuilder text = new StringBuilder(900);
        text.append("\u000bMSH|^~\\&|EVENKEEL-ROOM||||").append(at).append("||ORU^R01^ORU_R01|");
        text.append(device).append('-').append(nowMillis);
        text.append("|P|2.6|||NE|AL||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\rPID|\r");
        text.append("OBR|1|||182777000^monitoring of patient^SCT|||").append(at).append('\r');
        text.append("OBX|1||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|1.0.0.0|||||||X|||||||")
                .append(device);
        text.append('\r');
        value(text, 2, "150021^MDC_PRESS_BLD_NONINV_SYS", "1.1.1.1", 122 + n % 3, "266016^MDC_DIM_MMHG", at);
        value(text, 3, "150022^MDC_PRESS_BLD_NONINV_DIA", "1.1.1.2", 78 + n % 2, "266016^MDC_DIM_MMHG", at);
        value(text, 4, "147842^MDC_ECG_HEART_RATE", "1.2.1.1", heartRate(n), "264864^MDC_DIM_BEAT_PER_MIN", at);
        value(text, 5, "150456^MDC_PULS_OXIM_SAT_O2", "1.3.1.1", 97 + n % 2, "262688^MDC_DIM_PERCENT", at);
        value(text, 6, "151562^MDC_RESP_RATE", "1.4.1.1", 14 + n % 2, "264928^MDC_DIM_RESP_PER_MIN", at);
        text.append("\u001c\r");
        socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return answer().contains("MSA|AA|");
    }

    private static void value(
            StringBuilder text, int row, String code, String part, int value, String unit, String at) {
        text.append("OBX|")
                .append(row)
                .append("|NM|")
                .append(code)
                .append("^MDC|")
                .append(part)
                .append('|');
        text.append(value)
                .append('|')
                .append(unit)
                .append("^MDC|||||R|||")
                .append(at)
                .append('\r');
    }

    private String answer() throws IOException {
        StringBuilder text = new StringBuilder();
        int b = in.read();
        while (b != 0x1C) {
            if (b < 0) {
                throw new IOException("the clinic closed the line");
            }
            text.append((char) b);
            b = in.read();
        }
        if (in.read() != '\r') {
            throw new IOException("an answer does not end as it should");
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
