package org.evenkeel.journal.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of an embedded server. */
final class ServerSettings {
    private ServerSettings() {}

    /** What every embedded server runs with: loopback only, confirmed means on disk, no patient data in its log. */
    static Map<String, String> durable() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "128MB");
        settings.put("max_wal_size", "1GB");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("lc_messages", "C");
        settings.put("log_checkpoints", "off");
        // Values of a row appear in DETAIL and STATEMENT lines: neither is logged.
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        return settings;
    }

    static Map<String, String> with(Map<String, String> changes) {
        Map<String, String> settings = durable();
        settings.putAll(changes);
        return settings;
    }
}
