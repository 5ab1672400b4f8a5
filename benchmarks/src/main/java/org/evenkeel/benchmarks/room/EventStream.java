package org.evenkeel.benchmarks.room;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Server-sent events over a socket, with as little work as can be: the reader shares the machine with what it measures. */
final class EventStream implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 16);
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int left;

    /** One event. */
    record Event(String name, String data) {}

    EventStream(URI uri, String cookie) throws IOException {
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        String request = "GET " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1\r\nHost: "
                + uri.getAuthority() + "\r\nAccept: text/event-stream\r\nCookie: " + cookie + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        in = socket.getInputStream();
        String status = header();
        if (!status.contains(" 200")) {
            throw new IOException("the stream was answered " + status);
        }
        while (!header().isEmpty()) {
            // the headers say nothing that is needed
        }
    }

    /** Waits for the next event. */
    Event next() throws IOException {
        String name = "";
        String data = "";
        while (true) {
            String text = text();
            if (text.startsWith("event: ")) {
                name = text.substring(7);
            } else if (text.startsWith("data: ")) {
                data = text.substring(6);
            } else if (text.isEmpty() && !name.isEmpty()) {
                return new Event(name, data);
            }
        }
    }

    private String text() throws IOException {
        line.reset();
        int b = read();
        while (b != '\n') {
            line.write(b);
            b = read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** One byte of the body, which comes in chunks. */
    private int read() throws IOException {
        if (left == 0) {
            String size = header();
            left = Integer.parseInt(size.isEmpty() ? header() : size, 16);
            if (left == 0) {
                throw new EOFException("the stream has ended");
            }
        }
        left--;
        return raw();
    }

    private String header() throws IOException {
        StringBuilder text = new StringBuilder();
        int b = raw();
        while (b != '\n') {
            if (b != '\r') {
                text.append((char) b);
            }
            b = raw();
        }
        return text.toString();
    }

    private int raw() throws IOException {
        if (from == to) {
            from = 0;
            to = in.read(buffer);
            if (to <= 0) {
                to = 0;
                throw new EOFException("the stream has ended");
            }
        }
        return buffer[from++];
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
