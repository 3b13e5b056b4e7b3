package kz.tereze.web.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;

/// What REST answers, as its description tells it: what was made new is answered with 201, and
/// whatever is refused with a problem (RFC 9457) that names the rule or the fields.
final class Answers {

  private static final String PROBLEM = "Problem";
  private static final String JSON = "application/json";

  private static final Map<String, String> OF_EVERYBODY =
      Map.of(
          "401", "Nobody is signed in.",
          "403", "The role does not allow it.",
          "404", "There is no such thing, or not for this person.");

  private static final Map<String, String> OF_WRITES =
      Map.of(
          "400", "The request cannot be read, or a key is missing.",
          "409",
              "Somebody else decided at the same moment, or the same request is still under way.",
          "422",
              "A rule does not hold, a field is wrong, or the key was used for another request.");

  private Answers() {}

  static Components problem(Components components) {
    Schema<?> field =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("message", new StringSchema());
    Schema<?> problem =
        new ObjectSchema()
            .addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema())
            .addProperty("detail", new StringSchema().description("In the language asked for."))
            .addProperty(
                "rule", new StringSchema().description("For example council.VOTER_HAS_A_SEAT."))
            .addProperty("values", new ObjectSchema().description("What the sentence mentions."))
            .addProperty("errors", new ArraySchema().items(field));
    problem.setRequired(List.of("title", "status", "detail"));
    return components.addSchemas(PROBLEM, problem);
  }

  /// @param creates whether it makes something that has an address of its own
  static void tell(Operation operation, boolean creates, boolean writes) {
    ApiResponses answers = operation.getResponses();
    if (creates && answers.containsKey("200")) {
      answers.addApiResponse("201", answers.remove("200").description("Created"));
    }
    if (writes) {
      answers.values().forEach(Answers::asJson);
      OF_WRITES.forEach((status, why) -> answers.addApiResponse(status, refusal(why)));
    }
    OF_EVERYBODY.forEach((status, why) -> answers.addApiResponse(status, refusal(why)));
  }

  private static void asJson(ApiResponse answer) {
    Content content = answer.getContent();
    if (content != null && content.containsKey("*/*")) {
      content.addMediaType(JSON, content.remove("*/*"));
    }
  }

  private static ApiResponse refusal(String why) {
    return new ApiResponse()
        .description(why)
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }
}
