package org.evenkeel.clinic.command.monitor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** One simulated monitor at its end of the line. Speaks IHE PCD-01. */
final class SimulatedMonitor implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int RETURN = 0x0D;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(67);

    private final String device;
    private final SimulatedPatient patient;
    private final Set<Fault> faults;
    private final Socket socket = new Socket();
    private final InputStream in;
    private long sent;

    SimulatedMonitor(String device, SimulatedPatient patient, Set<Fault> faults, InetSocketAddress to)
            throws IOException {
        this.device = device;
        this.patient = patient;
        this.faults = faults;
        try {
            socket.connect(to, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** Sends what is due this time and waits for each answer. */
    void beat(Instant now, Tally tally) throws IOException {
        long beat = sent++;
        if (faults.contains(Fault.SILENT) && beat % 120 >= 60) {
            return;
        }
        boolean late = faults.contains(Fault.ORDER) && beat % 3 == 1;
        Instant of = late ? now.minusSeconds(2) : now;
        SimulatedPatient.Values values = patient.at(of);
        String message = message(values, device + "-" + of.toEpochMilli(), beat);
        exchange(message, tally);
        if (faults.contains(Fault.REPEAT)) {
            exchange(message, tally);
        }
        if (faults.contains(Fault.FLOOD)) {
            for (int i = 1; i <= 50; i++) {
                Instant moment = now.plusMillis(i);
                exchange(message(patient.at(moment), device + "-" + moment.toEpochMilli(), beat), tally);
            }
        }
    }

    private void exchange(String message, Tally tally) throws IOException {
        long from = System.nanoTime();
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[text.length + 3];
        frame[0] = START;
        System.arraycopy(text, 0, frame, 1, text.length);
        frame[text.length + 1] = END;
        frame[text.length + 2] = RETURN;
        socket.getOutputStream().write(frame);
        socket.getOutputStream().flush();
        tally.answered(answer(), System.nanoTime() - from);
    }

    private String answer() throws IOException {
        StringBuilder text = new StringBuilder();
        int b = in.read();
        while (b != END) {
            if (b < 0) {
                throw new IOException("the clinic closed the line");
            }
            if (b != START) {
                text.append((char) b);
            }
            b = in.read();
        }
        if (in.read() != RETURN) {
            throw new IOException("the answer does not end as it should");
        }
        return text.toString();
    }

    private String message(SimulatedPatient.Values v, String id, long beat) {
        boolean lies = faults.contains(Fault.LIE) && beat % 10 == 9;
        String at = time(v.at());
        String cuffAt = time(v.cuffAt());
        StringBuilder text = new StringBuilder();
        line(
                text,
                "MSH|^~\\&|EVENKEEL-SIMULATOR||||" + at + "||ORU^R01^ORU_R01|" + id
                        + "|P|2.6|||NE|AL||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO");
        line(text, "PID|");
        line(text, "OBR|1|||182777000^monitoring of patient^SCT|||" + at);
        line(text, "OBX|1||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|1.0.0.0|||||||X|||||||" + device);
        line(
                text,
                value(
                        2,
                        "150021^MDC_PRESS_BLD_NONINV_SYS",
                        "1.1.1.1",
                        lies ? 40 : v.systolicMmHg(),
                        "266016^MDC_DIM_MMHG",
                        cuffAt));
        line(
                text,
                value(
                        3,
                        "150022^MDC_PRESS_BLD_NONINV_DIA",
                        "1.1.1.2",
                        v.diastolicMmHg(),
                        "266016^MDC_DIM_MMHG",
                        cuffAt));
        line(
                text,
                value(
                        4,
                        "147842^MDC_ECG_HEART_RATE",
                        "1.2.1.1",
                        lies ? 888 : v.heartRatePerMin(),
                        "264864^MDC_DIM_BEAT_PER_MIN",
                        at));
        line(
                text,
                value(
                        5,
                        "150456^MDC_PULS_OXIM_SAT_O2",
                        "1.3.1.1",
                        lies ? 12 : v.spo2Percent(),
                        "262688^MDC_DIM_PERCENT",
                        at));
        line(text, value(6, "151562^MDC_RESP_RATE", "1.4.1.1", v.breathsPerMin(), "264928^MDC_DIM_RESP_PER_MIN", at));
        return text.toString();
    }

    private static String value(int row, String code, String part, int value, String unit, String at) {
        return "OBX|" + row + "|NM|" + code + "^MDC|" + part + "|" + value + "|" + unit + "^MDC|||||R|||" + at;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\r');
    }

    private String time(Instant at) {
        return TIME.format(faults.contains(Fault.SKEW) ? at.minus(WRONG_CLOCK) : at) + "+0000";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
