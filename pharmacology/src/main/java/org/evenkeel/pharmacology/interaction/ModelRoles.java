package org.evenkeel.pharmacology.interaction;

import java.util.List;
import java.util.Map;

/**
 * Which parameters of a model play which role.
 *
 * @param modelId the model
 * @param parameters names by role; a role the model cannot fill is left out
 */
public record ModelRoles(String modelId, Map<ParameterRole, List<String>> parameters) {
    public ModelRoles {
        parameters = Map.copyOf(parameters);
    }
}
