package kz.tereze.infra.store;

import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import kz.tereze.projections.Progress;
import kz.tereze.projections.ReadModel;
import org.axonframework.common.annotation.AnnotationUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The two processors of facts. Read models see all facts in their one order, so that a replay
/// gives the same rows. Policies see each aggregate's facts in order and put a fact they fail on
/// into the dead-letter queue, with those that follow it.
@Component
public class EventProcessors {

  /// Event handlers that turn one fact into the next command.
  public static final String POLICIES = "policies";

  private static final int POLICY_SEGMENTS = 4;
  private static final int READ_MODEL_BATCH = 1_000;
  private static final int POLICY_BATCH = 20;
  private static final long CLAIM_EXTENSION_MILLIS = 1_000;
  private static final long CLAIM_INTERVAL_MILLIS = 1_000;

  private final ListableBeanFactory beans;
  private final EventTail tail;
  private final TokenStore tokens;
  private final TransactionManager transactions;
  private final ConnectionProvider connections;
  private final EventSerializer serializer;
  private final Progress progress;
  private final ReadModels readModels;
  private final boolean enabled;
  private @Nullable Handlers policies;

  EventProcessors(
      ListableBeanFactory beans,
      EventTail tail,
      TokenStore tokens,
      TransactionManager transactions,
      ConnectionProvider connections,
      EventSerializer serializer,
      Progress progress,
      ReadModels readModels,
      @Value("${tereze.processors:true}") boolean enabled) {
    this.beans = beans;
    this.tail = tail;
    this.tokens = tokens;
    this.transactions = transactions;
    this.connections = connections;
    this.serializer = serializer;
    this.progress = progress;
    this.readModels = readModels;
    this.enabled = enabled;
  }

  /// Does nothing in a command line beside a running site, which processes the facts.
  void register(EventProcessingConfigurer processing) {
    if (!enabled) {
      return;
    }
    processing
        .registerTokenStore(configuration -> tokens)
        .registerDefaultTransactionManager(configuration -> transactions)
        .registerDefaultListenerInvocationErrorHandler(
            configuration -> PropagatingErrorHandler.instance())
        .byDefaultAssignTo(POLICIES)
        .assignHandlerTypesMatching(ReadModel.GROUP, type -> type == ReadModels.class)
        .registerEventHandler(configuration -> readModels)
        .registerHandlerInterceptor(ReadModel.GROUP, configuration -> progress)
        .registerSequencingPolicy(ReadModel.GROUP, configuration -> new SequentialPolicy());
    processing.registerPooledStreamingEventProcessor(
        ReadModel.GROUP,
        configuration -> tail,
        (configuration, builder) -> configured(builder, 1, READ_MODEL_BATCH));
    processing.registerPooledStreamingEventProcessor(
        POLICIES,
        configuration -> tail.only(policies(configuration)::canHandleType),
        (configuration, builder) -> configured(builder, POLICY_SEGMENTS, POLICY_BATCH));
    processing.registerDeadLetterQueue(POLICIES, configuration -> deadLetters());
    processing.registerEventHandler(this::policies);
  }

  private Handlers policies(Configuration configuration) {
    if (policies == null) {
      policies = allPolicies(configuration);
    }
    return policies;
  }

  private Handlers allPolicies(Configuration configuration) {
    return new Handlers(
        Arrays.stream(beans.getBeanDefinitionNames())
            .filter(this::isPolicy)
            .map(beans::getBean)
            .map(
                policy ->
                    new AnnotationEventHandlerAdapter(
                        policy,
                        configuration.parameterResolverFactory(),
                        configuration.handlerDefinition(policy.getClass())))
            .toList());
  }

  private boolean isPolicy(String bean) {
    Class<?> type = beans.getType(bean);
    return type != null && isPolicy(type);
  }

  private static boolean isPolicy(Class<?> type) {
    return type.getPackageName().startsWith("kz.tereze.")
        && !type.isAnnotationPresent(ReadModel.class)
        && Arrays.stream(type.getDeclaredMethods())
            .anyMatch(method -> AnnotationUtils.isAnnotationPresent(method, EventHandler.class));
  }

  private static PooledStreamingEventProcessor.Builder configured(
      PooledStreamingEventProcessor.Builder builder, int segments, int batch) {
    return builder
        .initialSegmentCount(segments)
        .batchSize(batch)
        .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
        .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
        .enableCoordinatorClaimExtension()
        .coordinatorExecutor(name -> threads(name + "-coordinator", 1))
        .workerExecutor(name -> threads(name, segments))
        .initialToken(source -> source.createTailToken());
  }

  private static ScheduledExecutorService threads(String name, int count) {
    return Executors.newScheduledThreadPool(
        count, Thread.ofPlatform().name(name + "-", 0).daemon().factory());
  }

  private JdbcSequencedDeadLetterQueue<EventMessage<?>> deadLetters() {
    return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
        .processingGroup(POLICIES)
        .connectionProvider(connections)
        .transactionManager(transactions)
        .schema(DeadLetterSchema.defaultSchema())
        .genericSerializer(serializer)
        .eventSerializer(serializer)
        .build();
  }
}
