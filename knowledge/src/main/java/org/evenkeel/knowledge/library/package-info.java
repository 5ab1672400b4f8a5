/**
 * The library: rules, questions, code lists, ceilings, protocols, instruments and documents, read from YAML in one go and
 * refused as a whole, with every problem named by file and line. A clinic's folder is laid over it: an entry with the
 * same id replaces the house's and says so, another id adds.
 */
@NullMarked
package org.evenkeel.knowledge.library;

import org.jspecify.annotations.NullMarked;
