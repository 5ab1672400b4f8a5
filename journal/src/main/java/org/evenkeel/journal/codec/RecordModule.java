package org.evenkeel.journal.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes records by a constructor that is made ready once. Jackson fits it to its arguments anew for every record, which took
 * an eighth of the time of reading charts.
 */
final class RecordModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    RecordModule() {
        super("evenkeel-records");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(new ReadyConstructors());
    }

    private static final class ReadyConstructors extends ValueInstantiators.Base {
        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier described, ValueInstantiator usual) {
            return described.getBeanClass().isRecord()
                            && usual instanceof StdValueInstantiator standard
                            && standard.getWithArgsCreator() instanceof AnnotatedConstructor creator
                    ? new ReadyConstructor(standard, ready(creator.getAnnotated()))
                    : usual;
        }

        private static MethodHandle ready(Constructor<?> constructor) {
            try {
                constructor.setAccessible(true);
                return MethodHandles.lookup()
                        .unreflectConstructor(constructor)
                        .asFixedArity()
                        .asSpreader(Object[].class, constructor.getParameterCount())
                        .asType(MethodType.methodType(Object.class, Object[].class));
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException("a record that is stored must be open to the codec", closed);
            }
        }
    }

    private static final class ReadyConstructor extends StdValueInstantiator {
        private static final long serialVersionUID = 1L;

        private final transient MethodHandle constructor;

        ReadyConstructor(StdValueInstantiator usual, MethodHandle constructor) {
            super(usual);
            this.constructor = constructor;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
            try {
                return (Object) constructor.invokeExact(arguments);
            } catch (Error broken) {
                throw broken;
            } catch (Throwable refused) {
                return context.handleInstantiationProblem(
                        getValueClass(), arguments, rewrapCtorProblem(context, refused));
            }
        }
    }
}
