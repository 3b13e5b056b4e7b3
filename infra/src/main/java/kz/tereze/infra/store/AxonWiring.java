package kz.tereze.infra.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import kz.tereze.api.Command;
import kz.tereze.api.appeal.Decisions;
import kz.tereze.api.application.EarlierProjects;
import kz.tereze.api.application.Projects;
import kz.tereze.api.application.Teams;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.call.RankedOrder;
import kz.tereze.api.council.Chairs;
import kz.tereze.api.grant.ReportedEvidence;
import kz.tereze.api.identity.RolesHeld;
import kz.tereze.api.levy.ReportedActs;
import kz.tereze.api.payment.HeldGrants;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.OpenWarnings;
import kz.tereze.api.registry.Completeness;
import kz.tereze.api.registry.Register;
import kz.tereze.api.review.Conflicts;
import kz.tereze.domain.Aggregates;
import kz.tereze.domain.identity.Separation;
import kz.tereze.domain.levy.Act;
import kz.tereze.domain.levy.Acts;
import kz.tereze.domain.levy.ClaimedActs;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.Freshness;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/// Puts Axon together out of parts we name ourselves; nothing is guessed from the class path.
@org.springframework.context.annotation.Configuration
public class AxonWiring {

  private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(4);

  @Bean
  EventSerializer eventSerializer(ContentSeal seal) {
    return EventSerializer.create(seal);
  }

  @Bean
  PostgresEvents postgresEvents(
      DataSource source, EventSerializer serializer, Freshness freshness) {
    return new PostgresEvents(source, serializer, NoOpEventUpcaster.INSTANCE, freshness);
  }

  @Bean
  EventTail eventTail(PostgresEvents events) {
    return new EventTail(events);
  }

  @Bean
  TransactionManager axonTransactions(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  ConnectionProvider axonConnections(DataSource source) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(source));
  }

  @Bean
  TokenStore tokenStore(ConnectionProvider connections, EventSerializer serializer) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .claimTimeout(CLAIM_TIMEOUT)
        .contentType(byte[].class)
        .build();
  }

  @Bean
  StaleRetry staleRetry() {
    return new StaleRetry();
  }

  /// Commands run on threads of their own without a database transaction: the only write is the
  /// append, and it is atomic. A policy's command is thereby never part of the policy's batch.
  @Bean
  CommandBus commandBus() {
    return AsynchronousCommandBus.builder()
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }

  @Bean
  CommandGateway commandGateway(CommandBus commands, StaleRetry retry) {
    return DefaultCommandGateway.builder().commandBus(commands).retryScheduler(retry).build();
  }

  @Bean
  Configuration axon(
      CommandBus commands,
      PostgresEvents events,
      EventSerializer serializer,
      TransactionManager transactions,
      Register register,
      Projects projects,
      Teams teams,
      Deadlines deadlines,
      RolesHeld roles,
      Decisions decisions,
      RankedOrder order,
      Chairs chairs,
      ReportedActs acts,
      Conflicts conflicts,
      EarlierProjects earlier,
      ListedPayees listed,
      OpenWarnings warnings,
      HeldGrants held,
      ReportedEvidence evidence,
      Completeness completeness,
      EventProcessors processors) {
    var unused = commands.registerHandlerInterceptor(new Separation(roles));
    CompleteAnswers complete = new CompleteAnswers(completeness);
    Configurer axon =
        DefaultConfigurer.defaultConfiguration(false)
            .configureEventSerializer(configuration -> serializer)
            .configureMessageSerializer(configuration -> serializer)
            .configureSerializer(configuration -> serializer)
            .configureEventStore(
                configuration -> EmbeddedEventStore.builder().storageEngine(events).build())
            .configureCommandBus(configuration -> commands)
            .registerComponent(TransactionManager.class, configuration -> transactions)
            .registerComponent(
                Register.class, configuration -> complete.of(Register.class, register))
            .registerComponent(
                Projects.class, configuration -> complete.of(Projects.class, projects))
            .registerComponent(Teams.class, configuration -> complete.of(Teams.class, teams))
            .registerComponent(
                Deadlines.class, configuration -> complete.of(Deadlines.class, deadlines))
            .registerComponent(
                Decisions.class, configuration -> complete.of(Decisions.class, decisions))
            .registerComponent(
                RankedOrder.class, configuration -> complete.of(RankedOrder.class, order))
            .registerComponent(Chairs.class, configuration -> complete.of(Chairs.class, chairs))
            .registerComponent(
                ListedPayees.class, configuration -> complete.of(ListedPayees.class, listed))
            .registerComponent(
                OpenWarnings.class, configuration -> complete.of(OpenWarnings.class, warnings))
            .registerComponent(
                HeldGrants.class, configuration -> complete.of(HeldGrants.class, held))
            .registerComponent(
                ReportedEvidence.class,
                configuration -> complete.of(ReportedEvidence.class, evidence))
            .registerComponent(
                ReportedActs.class, configuration -> complete.of(ReportedActs.class, acts))
            .registerComponent(
                Acts.class,
                configuration ->
                    new ClaimedActs(
                        () -> configuration.repository(Act.class),
                        configuration.getComponent(ReportedActs.class)))
            .registerComponent(Conflicts.class, configuration -> conflicts)
            .registerComponent(
                EarlierProjects.class,
                configuration -> complete.of(EarlierProjects.class, earlier));
    Aggregates.ALL.forEach(type -> axon.configureAggregate(aggregate(type)));
    processors.register(axon.eventProcessing());
    return axon.buildConfiguration();
  }

  private static <T> AggregateConfigurer<T> aggregate(Class<T> type) {
    Cache cache = new AggregateCache();
    return AggregateConfigurer.defaultConfiguration(type)
        .configureCommandTargetResolver(
            configuration ->
                command ->
                    new VersionedAggregateIdentifier(
                        ((Command) command.getPayload()).target(), null))
        .configureCache(configuration -> cache);
  }
}
