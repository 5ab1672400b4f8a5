/**
 * Loads what a person must be told of bridges between routes from {@code knowledge/bridge}: {@link
 * org.evenkeel.knowledge.bridge.BridgeLibrary#load()}.
 */
@NullMarked
package org.evenkeel.knowledge.bridge;

import org.jspecify.annotations.NullMarked;
