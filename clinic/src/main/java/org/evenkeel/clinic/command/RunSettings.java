package org.evenkeel.clinic.command;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.clinic.monitor.MonitorSettings;
import org.evenkeel.clinic.reminder.ReminderSettings;
import org.evenkeel.journal.server.DatabaseAccess;

/**
 * How the clinic is to run.
 *
 * @param dataFolder the data folder
 * @param database an existing server; without one the embedded server of the data folder is started
 * @param bind the address to listen on
 * @param port the port to listen on; 0 takes any free one
 * @param clinicName the name in the corner of every page
 * @param zone the clinic's time zone
 * @param cdsHooks the settings file of CDS Hooks, when other systems may ask
 * @param demo whether the clinic is filled with invented patients
 * @param knowledge the clinic's own folder of rules, protocols and so on, laid over the house's
 * @param monitors how bedside monitors may reach the clinic
 * @param reminders how messages to patients leave the clinic
 */
record RunSettings(
        Path dataFolder,
        Optional<DatabaseAccess> database,
        InetAddress bind,
        int port,
        String clinicName,
        ZoneId zone,
        Optional<Path> cdsHooks,
        boolean demo,
        Optional<Path> knowledge,
        MonitorSettings monitors,
        ReminderSettings reminders) {}
