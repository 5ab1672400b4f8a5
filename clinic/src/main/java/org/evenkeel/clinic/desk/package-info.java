/**
 * The one door through which the application reads and writes charts: it asks who may, decides on the newest chart, and
 * appends.
 */
@NullMarked
package org.evenkeel.clinic.desk;

import org.jspecify.annotations.NullMarked;
