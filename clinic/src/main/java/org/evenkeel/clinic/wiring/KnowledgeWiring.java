package org.evenkeel.clinic.wiring;

import org.evenkeel.care.session.ChartRules;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.evenkeel.knowledge.bridge.BridgeLibrary;
import org.evenkeel.knowledge.effects.EffectLibrary;
import org.evenkeel.knowledge.interactions.InteractionLibrary;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.bridge.RouteBridge;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.interaction.InteractionCatalogue;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clinic knows: loaded once, refused at start when anything in it can't be read. */
@Configuration(proxyBeanMethods = false)
class KnowledgeWiring {

    @Bean
    Library library(ClinicSettings settings) {
        return KnowledgeLibrary.load(settings.knowledge());
    }

    @Bean
    BedsideLibrary bedsideLibrary(Library library, ClinicSettings settings) {
        return BedsideLibrary.load().asking(new ChartRules(library.rules(), library.scope(), settings.zone()));
    }

    @Bean
    ModelLibrary modelLibrary() {
        return ModelLibrary.load();
    }

    @Bean
    AcuteEffects acuteEffects() {
        return AcuteEffects.of(EffectLibrary.load());
    }

    @Bean
    RouteBridge routeBridge() {
        return RouteBridge.of(BridgeLibrary.load());
    }

    @Bean
    InteractionCatalogue interactionCatalogue() {
        return InteractionLibrary.load();
    }

    /** Predicts with the default model of intravenous ketamine. */
    @Bean
    Predictor predictor(ModelLibrary models) {
        return Predictor.of(models.defaultModel());
    }
}
