/** Writes flat tables as Apache Parquet files, without any library of it: see docs/decisions. */
@NullMarked
package org.evenkeel.clinic.registry.parquet;

import org.jspecify.annotations.NullMarked;
