package kz.tereze.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.projections.identity.Task;
import kz.tereze.projections.identity.Tasks;
import kz.tereze.web.identity.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What waits for whoever a token stands for, as on the page [DeskPage] shows.
@RestController
@PreAuthorize("isAuthenticated()")
class TasksResource {

  private final Tasks tasks;

  TasksResource(Tasks tasks) {
    this.tasks = tasks;
  }

  @GetMapping("/api/v1/me/tasks")
  @Operation(summary = "What waits for me, by kind")
  List<Task> list(SignedIn who) {
    return tasks.of(who.acting());
  }
}
