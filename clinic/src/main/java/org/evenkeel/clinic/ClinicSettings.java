package org.evenkeel.clinic;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.clinic.cdshooks.CdsSettings;
import org.evenkeel.clinic.monitor.MonitorSettings;
import org.evenkeel.clinic.reminder.ReminderSettings;

/**
 * What the application needs to be told.
 *
 * @param jdbcUrl the migrated database, without credentials
 * @param databaseUser the application's role, not the owner
 * @param bind the address to listen on
 * @param port the port to listen on; 0 takes any free one
 * @param clinicName as in the corner of every page
 * @param idle how long a screen may rest before it asks for the password
 * @param invented whether the clinic is filled with invented patients
 * @param cdsHooks which other systems may ask by CDS Hooks; empty for none
 * @param knowledge the clinic's own folder of rules, protocols and so on, laid over the house's
 * @param monitors how bedside monitors may reach the clinic
 * @param reminders how messages to patients leave the clinic
 */
public record ClinicSettings(
        String jdbcUrl,
        String databaseUser,
        String databasePassword,
        InetAddress bind,
        int port,
        String clinicName,
        ZoneId zone,
        Duration idle,
        boolean invented,
        Optional<CdsSettings> cdsHooks,
        Optional<Path> knowledge,
        MonitorSettings monitors,
        ReminderSettings reminders,
        Clock clock) {

    /** How long a screen rests before it asks for the password, unless the clinic says otherwise. */
    public static final Duration USUAL_IDLE = Duration.ofMinutes(15);

    /** Holds a password: prints where, never with what. */
    @Override
    public String toString() {
        return "ClinicSettings[" + jdbcUrl + ", port " + port + "]";
    }
}
