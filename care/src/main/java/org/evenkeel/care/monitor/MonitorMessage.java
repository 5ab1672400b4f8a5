package org.evenkeel.care.monitor;

import java.util.List;
import java.util.Optional;

/**
 * What a monitor sent at once.
 *
 * @param device how the device names itself, or its place in a gateway's words
 * @param controlId the sender's own number of the message; empty when it has none
 * @param sentAt by the device's clock; empty when it did not say
 * @param readings the values we know, in the order sent
 * @param unknownCodes codes of values we do not know, without the values
 * @param test whether the sender marks the whole message as training or debugging
 */
public record MonitorMessage(
        String device,
        String controlId,
        Optional<DeviceTime> sentAt,
        MonitoredPerson person,
        List<MonitorReading> readings,
        List<String> unknownCodes,
        boolean test) {
    public MonitorMessage {
        readings = List.copyOf(readings);
        unknownCodes = List.copyOf(unknownCodes);
    }
}
