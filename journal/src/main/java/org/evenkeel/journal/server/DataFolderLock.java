package org.evenkeel.journal.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps two processes off one data folder. The kernel releases it when the process dies, however it dies. */
final class DataFolderLock implements AutoCloseable {
    private static final String FILE = "evenkeel.lock";

    /**
     * What this process holds. A lock of the kernel belongs to the whole process and is lost when any descriptor of the
     * file is closed, so a second attempt from inside must not even open the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path file;

    private DataFolderLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /**
     * Takes the lock of {@code dataFolder}.
     *
     * @throws ServerUnusableException naming the process that holds it
     */
    static DataFolderLock take(Path dataFolder) throws IOException {
        Path file = dataFolder.toRealPath().resolve(FILE);
        if (!HELD.add(file)) {
            throw inUse(dataFolder, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new DataFolderLock(lockedChannel(dataFolder, file), file);
        } catch (IOException | RuntimeException failure) {
            HELD.remove(file);
            throw failure;
        }
    }

    private static FileChannel lockedChannel(Path dataFolder, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(
                    dataFolder,
                    Files.readString(file, StandardCharsets.US_ASCII).strip());
        }
        channel.truncate(0);
        String pid = ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
        return channel;
    }

    private static ServerUnusableException inUse(Path dataFolder, String holder) {
        return new ServerUnusableException("The data folder " + dataFolder + " is in use by process "
                + (holder.isEmpty() ? "(number not yet written)" : holder)
                + ". Stop that process first, or choose another folder with --data.");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
