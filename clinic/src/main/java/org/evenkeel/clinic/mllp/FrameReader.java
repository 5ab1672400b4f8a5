package org.evenkeel.clinic.mllp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream of bytes into frames: 0x0B, the message, 0x1C 0x0D. */
final class FrameReader {
    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int RETURN = 0x0D;

    private final InputStream in;
    private final int mostBytes;
    private final Watch watch;
    private int pushedBack = -1;

    /** Told when a frame begins and when it is over. */
    @FunctionalInterface
    interface Watch {
        void inFrame(boolean begun);
    }

    FrameReader(InputStream in, int mostBytes, Watch watch) {
        this.in = in;
        this.mostBytes = mostBytes;
        this.watch = watch;
    }

    /** Bytes as they came. */
    static final class Bytes {
        static final Bytes NONE = new Bytes(new byte[0]);

        private final byte[] all;

        Bytes(byte[] all) {
            this.all = all;
        }

        boolean isEmpty() {
            return all.length == 0;
        }

        Charsets.Text text() {
            return Charsets.read(all);
        }
    }

    /** What came next. */
    sealed interface Next {
        /** A whole frame. */
        record Frame(Bytes bytes) implements Next {}

        /** The beginning of a frame whose end never came before the next began. */
        record Partial(Bytes bytes) implements Next {}

        /** Bytes outside any frame. */
        record Garbage(int bytes) implements Next {}

        /** A frame longer than is taken; its beginning. */
        record TooLong(Bytes beginning) implements Next {}

        /** The other side is gone; what was begun. */
        record Closed(Bytes begun) implements Next {}
    }

    Next next() throws IOException {
        int outside = 0;
        int b = read();
        while (b != START) {
            if (b < 0) {
                return outside > 0 ? new Next.Garbage(outside) : new Next.Closed(Bytes.NONE);
            }
            outside += b == RETURN || b == '\n' ? 0 : 1;
            if (outside > mostBytes) {
                return new Next.Garbage(outside);
            }
            b = read();
        }
        if (outside > 0) {
            pushedBack = START;
            return new Next.Garbage(outside);
        }
        watch.inFrame(true);
        Next frame = frame();
        watch.inFrame(false);
        return frame;
    }

    private Next frame() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream(2_048);
        while (true) {
            int b = read();
            if (b < 0) {
                return new Next.Closed(new Bytes(message.toByteArray()));
            }
            if (b == START) {
                pushedBack = START;
                return new Next.Partial(new Bytes(message.toByteArray()));
            }
            if (b == END) {
                int after = read();
                if (after != RETURN && after >= 0) {
                    pushedBack = after;
                }
                return new Next.Frame(new Bytes(message.toByteArray()));
            }
            if (message.size() >= mostBytes) {
                return new Next.TooLong(new Bytes(message.toByteArray()));
            }
            message.write(b);
        }
    }

    private int read() throws IOException {
        if (pushedBack >= 0) {
            int b = pushedBack;
            pushedBack = -1;
            return b;
        }
        return in.read();
    }
}
