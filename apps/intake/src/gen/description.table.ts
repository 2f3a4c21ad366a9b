import type { ApiDescription } from '#libs/service';
/** Addresses and schemas of the API. */
export const apiDescription: ApiDescription = {
 "paths": {
  "/api/docs": {
   "get": {
    "operationId": "Api.page",
    "summary": "What this API takes and gives, for programs and for people.",
    "security": [],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "text/html": {}
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/docs.css": {
   "get": {
    "operationId": "Api.style",
    "summary": "What this API takes and gives, for programs and for people.",
    "security": [],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "text/css": {}
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/openapi.json": {
   "get": {
    "operationId": "Api.document",
    "summary": "What this API takes and gives, for programs and for people.",
    "security": [],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "object"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/condition": {
   "get": {
    "operationId": "Condition.condition",
    "summary": "Whether the intake works, for those who look after it and read no signal.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/IntakeCondition"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/events": {
   "get": {
    "operationId": "Event.open",
    "summary": "What changes, as it changes: server-sent events for people who are signed in, each filtered for the reader.",
    "parameters": [
     {
      "name": "last-event-id",
      "in": "header",
      "required": false,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "Events",
      "content": {
       "text/event-stream": {
        "schema": {
         "type": "string"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/feedback": {
   "get": {
    "operationId": "Feedback.owed",
    "summary": "What whoever reported is told, and the mailbox in which they read it.",
    "parameters": [
     {
      "name": "accept-language",
      "in": "header",
      "required": false,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/FeedbackList"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/inbox": {
   "get": {
    "operationId": "Inbox.list",
    "summary": "What waits for a person, their desk and colleagues who are away.",
    "parameters": [
     {
      "name": "kind",
      "in": "query",
      "required": false,
      "schema": {
       "enum": [
        "invitation",
        "key-missing",
        "refused"
       ]
      }
     },
     {
      "name": "asks",
      "in": "query",
      "required": false,
      "description": "Only what nothing goes on without, or only the rest: neither stands behind pages of the other.",
      "schema": {
       "enum": [
        "act",
        "look"
       ]
      }
     },
     {
      "name": "state",
      "in": "query",
      "required": false,
      "schema": {
       "enum": [
        "open",
        "snoozed"
       ],
       "default": "open"
      }
     },
     {
      "name": "limit",
      "in": "query",
      "required": false,
      "schema": {
       "type": "integer",
       "minimum": 1,
       "maximum": 200,
       "default": 50
      }
     },
     {
      "name": "cursor",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string",
       "maxLength": 500
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "object",
         "properties": {
          "items": {
           "type": "array",
           "items": {
            "$ref": "#/components/schemas/InboxItem"
           }
          },
          "next": {
           "anyOf": [
            {
             "type": "null"
            },
            {
             "type": "string"
            }
           ]
          }
         },
         "required": [
          "items",
          "next"
         ]
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/inbox/count": {
   "get": {
    "operationId": "Inbox.count",
    "summary": "What waits for a person, their desk and colleagues who are away.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/InboxCount"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/inbox/{itemId}/done": {
   "post": {
    "operationId": "Inbox.done",
    "summary": "What waits for a person, their desk and colleagues who are away.",
    "parameters": [
     {
      "name": "itemId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/inbox/{itemId}/snooze": {
   "post": {
    "operationId": "Inbox.snooze",
    "summary": "What waits for a person, their desk and colleagues who are away.",
    "parameters": [
     {
      "name": "itemId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/SnoozeDto"
       }
      }
     }
    },
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/me/absence": {
   "get": {
    "operationId": "Absence.find",
    "summary": "When the caller is away.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/OwnAbsence"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   },
   "put": {
    "operationId": "Absence.put",
    "summary": "When the caller is away.",
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/AbsenceDto"
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/OwnAbsence"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   },
   "delete": {
    "operationId": "Absence.end",
    "summary": "When the caller is away.",
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/me/settings": {
   "get": {
    "operationId": "Settings.find",
    "summary": "How the caller set the pages, at whatever computer.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/SettingsView"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   },
   "patch": {
    "operationId": "Settings.put",
    "summary": "How the caller set the pages, at whatever computer.",
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/SettingsDto"
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/SettingsView"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/session": {
   "get": {
    "operationId": "DeskSession.session",
    "summary": "Who is signed in at the desk, and the end of it.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/DeskSessionView"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/session/callback": {
   "get": {
    "operationId": "SignIn.finish",
    "summary": "An attempt is used up by the first callback; a session that this browser had ends with the new one.",
    "security": [],
    "responses": {
     "302": {
      "description": "Back to the workspace, signed in"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/sign-in": {
   "get": {
    "operationId": "SignIn.begin",
    "summary": "The two steps of a sign-in; both are visited by browsers, not by scripts.",
    "security": [],
    "parameters": [
     {
      "name": "returnTo",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "302": {
      "description": "To the provider of sign-ins"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/sign-out": {
   "post": {
    "operationId": "DeskSession.end",
    "summary": "Who is signed in at the desk, and the end of it.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/SignedOut"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals": {
   "get": {
    "operationId": "Signal.queue",
    "summary": "The triage desk: what waits, one signal, and the steps that people take with it.",
    "parameters": [
     {
      "name": "lane",
      "in": "query",
      "required": false,
      "schema": {
       "enum": [
        "flood",
        "normal"
       ]
      }
     },
     {
      "name": "limit",
      "in": "query",
      "required": false,
      "schema": {
       "type": "integer",
       "minimum": 1,
       "maximum": 200,
       "default": 50
      }
     },
     {
      "name": "cursor",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string",
       "maxLength": 500
      }
     },
     {
      "name": "accept-language",
      "in": "header",
      "required": false,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/SignalQueue"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}": {
   "get": {
    "operationId": "Signal.open",
    "summary": "The triage desk: what waits, one signal, and the steps that people take with it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "accept-language",
      "in": "header",
      "required": false,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/SignalView"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/enrichment": {
   "post": {
    "operationId": "Signal.enrich",
    "summary": "The triage desk: what waits, one signal, and the steps that people take with it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/EnrichmentDto"
       }
      }
     }
    },
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/feedback": {
   "post": {
    "operationId": "Feedback.give",
    "summary": "What whoever reported is told, and the mailbox in which they read it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/FeedbackDto"
       }
      }
     }
    },
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/links": {
   "get": {
    "operationId": "Linking.links",
    "summary": "Which signals may belong together, and what people decide of it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "accept-language",
      "in": "header",
      "required": false,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Links"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   },
   "post": {
    "operationId": "Linking.decide",
    "summary": "Which signals may belong together, and what people decide of it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/LinkDto"
       }
      }
     }
    },
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/mailbox": {
   "post": {
    "operationId": "Feedback.box",
    "summary": "What whoever reported is told, and the mailbox in which they read it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/GivenBox"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/mailbox/pause": {
   "post": {
    "operationId": "Feedback.pause",
    "summary": "What whoever reported is told, and the mailbox in which they read it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/mailbox/release": {
   "post": {
    "operationId": "Feedback.release",
    "summary": "What whoever reported is told, and the mailbox in which they read it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/questions": {
   "get": {
    "operationId": "Feedback.questions",
    "summary": "What whoever reported is told, and the mailbox in which they read it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "accept-language",
      "in": "header",
      "required": false,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Questions"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   },
   "post": {
    "operationId": "Feedback.ask",
    "summary": "What whoever reported is told, and the mailbox in which they read it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/QuestionDto"
       }
      }
     }
    },
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/routes": {
   "post": {
    "operationId": "Signal.route",
    "summary": "The triage desk: what waits, one signal, and the steps that people take with it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/RoutesDto"
       }
      }
     }
    },
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/screening": {
   "post": {
    "operationId": "Signal.screen",
    "summary": "The triage desk: what waits, one signal, and the steps that people take with it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/StepTaken"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/switches": {
   "post": {
    "operationId": "Signal.switchSphere",
    "summary": "The triage desk: what waits, one signal, and the steps that people take with it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/SwitchDto"
       }
      }
     }
    },
    "responses": {
     "204": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/signals/{signalId}/weighing": {
   "post": {
    "operationId": "Signal.weigh",
    "summary": "The triage desk: what waits, one signal, and the steps that people take with it.",
    "parameters": [
     {
      "name": "signalId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/WeighingDto"
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/StepTaken"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/health/live": {
   "get": {
    "operationId": "Health.live",
    "summary": "Answers 200 when up or degraded and 503 when down. Without",
    "security": [],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/HealthReport"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/health/ready": {
   "get": {
    "operationId": "Health.ready",
    "summary": "Answers 200 when up or degraded and 503 when down. Without",
    "security": [],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/HealthReport"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/health/self-test": {
   "get": {
    "operationId": "Health.selfTest",
    "summary": "Answers 200 when up or degraded and 503 when down. Without",
    "security": [],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/HealthReport"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  }
 },
 "schemas": {
  "AbsenceDto": {
   "type": "object",
   "properties": {
    "from": {
     "type": "string",
     "format": "date-time",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})$",
     "description": "ISO 8601 with an offset."
    },
    "until": {
     "type": "string",
     "format": "date-time",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})$"
    },
    "note": {
     "type": "string",
     "maxLength": 500,
     "description": "At most 500 characters."
    }
   },
   "required": [
    "from",
    "until",
    "note"
   ],
   "description": "When a person is away."
  },
  "AbsenceView": {
   "type": "object",
   "properties": {
    "from": {
     "type": "string",
     "format": "date-time"
    },
    "until": {
     "type": "string",
     "format": "date-time"
    },
    "note": {
     "type": "string"
    }
   },
   "required": [
    "from",
    "until",
    "note"
   ],
   "description": "When a person is away: meanwhile the desk sees what waits for them."
  },
  "AskedView": {
   "type": "object",
   "properties": {
    "question": {
     "type": "string"
    },
    "askedAt": {
     "type": "string",
     "format": "date-time"
    },
    "said": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null as long as nothing was answered, or where it cannot be read."
    },
    "repliedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ]
    }
   },
   "required": [
    "question",
    "askedAt",
    "said",
    "repliedAt"
   ],
   "description": "A question to whoever reported, and the answer."
  },
  "CardReadDto": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string",
     "pattern": "^[a-z][a-z0-9-]{1,60}$"
    },
    "version": {
     "type": "integer",
     "minimum": 1,
     "maximum": 100000
    }
   },
   "required": [
    "id",
    "version"
   ]
  },
  "CardView": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string"
    },
    "version": {
     "type": "number"
    },
    "label": {
     "type": "string"
    },
    "body": {
     "type": "string"
    },
    "isProposal": {
     "type": "boolean",
     "description": "Whether nobody who knows the law confirmed it so far."
    },
    "opensFor": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Signs of this signal that open it."
    }
   },
   "required": [
    "id",
    "version",
    "label",
    "body",
    "isProposal",
    "opensFor"
   ],
   "description": "A card of guidance in the version that stands today."
  },
  "DeskSessionView": {
   "type": "object",
   "properties": {
    "person": {
     "$ref": "#/components/schemas/Person"
    },
    "csrfToken": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "For the `X-CSRF-Token` header of every change; null for a program, which needs none."
    },
    "roles": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "role": {
        "enum": [
         "contact-officer",
         "investigator",
         "liaison",
         "national-prosecutor",
         "operations",
         "prosecutor",
         "triage",
         "triage-lead"
        ]
       },
       "label": {
        "type": "string"
       }
      },
      "required": [
       "role",
       "label"
      ]
     },
     "description": "Roles of the person in the language of the request."
    },
    "country": {
     "type": "string"
    },
    "environment": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "How the network is named where it is not the one for real work; null where it is."
    },
    "version": {
     "type": "string"
    }
   },
   "required": [
    "person",
    "csrfToken",
    "roles",
    "country",
    "environment",
    "version"
   ],
   "description": "Who is signed in at the desk; `GET /session`."
  },
  "EnrichmentDto": {
   "type": "object",
   "properties": {
    "words": {
     "type": "string",
     "minLength": 1,
     "maxLength": 2000
    },
    "cards": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CardReadDto"
     },
     "maxItems": 50
    }
   },
   "required": [
    "words",
    "cards"
   ],
   "description": "What somebody adds to a signal, with the cards that were read for it."
  },
  "FeedbackDto": {
   "type": "object",
   "properties": {
    "outcome": {
     "enum": [
      "NONE",
      "PICTURE",
      "USED"
     ]
    },
    "reason": {
     "type": "string",
     "pattern": "^[a-z-]{2,40}$",
     "description": "A code of the list `feedback-reasons`."
    }
   },
   "required": [
    "outcome"
   ],
   "description": "What somebody says became of a signal."
  },
  "FeedbackLine": {
   "type": "object",
   "properties": {
    "feedbackDueAt": {
     "type": "string",
     "format": "date-time"
    },
    "classLabel": {
     "type": "string",
     "description": "What the class is called here."
    },
    "signalId": {
     "type": "string"
    },
    "no": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Given when somebody looked at it first."
    },
    "class": {
     "type": "string"
    },
    "formVersion": {
     "type": "number"
    },
    "receivedAt": {
     "type": "string",
     "format": "date-time"
    },
    "dueAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ]
    },
    "language": {
     "type": "string"
    },
    "priority": {
     "type": "string"
    },
    "child": {
     "type": "boolean"
    },
    "danger": {
     "type": "boolean"
    },
    "lane": {
     "type": "string"
    },
    "organisation": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Whose people told it; null where anybody did."
    },
    "state": {
     "enum": [
      "CONTEXT_ONLY",
      "DISMISSED",
      "PURGED",
      "QUARANTINED",
      "RECEIVED",
      "ROUTED",
      "SCREENED",
      "WEIGHED"
     ]
    }
   },
   "required": [
    "feedbackDueAt",
    "classLabel",
    "signalId",
    "no",
    "class",
    "formVersion",
    "receivedAt",
    "dueAt",
    "language",
    "priority",
    "child",
    "danger",
    "lane",
    "organisation",
    "state"
   ],
   "description": "A signal whose reporter waits to be told what became of it."
  },
  "FeedbackList": {
   "type": "object",
   "properties": {
    "replied": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RepliedLine"
     },
     "description": "Answers that nobody read yet, at most a hundred, the first that came."
    },
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/FeedbackLine"
     }
    },
    "overdue": {
     "type": "number",
     "description": "How many in all were not told in time."
    }
   },
   "required": [
    "replied",
    "items",
    "overdue"
   ],
   "description": "At most a hundred, the most urgent first."
  },
  "GivenBox": {
   "type": "object",
   "properties": {
    "signalId": {
     "type": "string"
    },
    "code": {
     "type": "string"
    },
    "pin": {
     "type": "string"
    }
   },
   "required": [
    "signalId",
    "code",
    "pin"
   ],
   "description": "What opens a new mailbox: told to whoever reported, and kept nowhere."
  },
  "HealthReport": {
   "type": "object",
   "properties": {
    "status": {
     "enum": [
      "degraded",
      "down",
      "up"
     ]
    },
    "checks": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "name": {
        "type": "string"
       },
       "durationMs": {
        "type": "number"
       },
       "state": {
        "enum": [
         "degraded",
         "down",
         "up"
        ]
       },
       "code": {
        "type": "string"
       }
      },
      "required": [
       "name",
       "durationMs",
       "state"
      ]
     }
    }
   },
   "required": [
    "status",
    "checks"
   ],
   "description": "The worst state of all checks, and each by name."
  },
  "InboxCount": {
   "type": "object",
   "properties": {
    "total": {
     "type": "number"
    },
    "mustAct": {
     "type": "number"
    },
    "groups": {
     "type": "object",
     "properties": {
      "invitation": {
       "type": "number"
      },
      "key-missing": {
       "type": "number"
      },
      "refused": {
       "type": "number"
      }
     },
     "required": [
      "invitation",
      "key-missing",
      "refused"
     ]
    }
   },
   "required": [
    "total",
    "mustAct",
    "groups"
   ],
   "description": "Open items, each group by its kind."
  },
  "InboxItem": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string",
     "description": "Stable; a name for `done` and `snooze`."
    },
    "kind": {
     "enum": [
      "invitation",
      "key-missing",
      "refused"
     ],
     "description": "What it asks of people; codes are API."
    },
    "spaceId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null for what is about no space."
    },
    "spaceTitle": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of the agreement in force; null where there is none."
    },
    "recordId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "recordType": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "recordName": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Name of the record; null where it has none or the caller may not read it."
    },
    "recordNumber": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/NumberedRecord"
      }
     ],
     "description": "By which people speak of the record; null where it is not here or the caller may not read it."
    },
    "recordHandling": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "How a record must be handled whose name is here: its highest handling code, `H0` to `H3`."
    },
    "at": {
     "type": "string",
     "format": "date-time"
    },
    "dueAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "By when a person has to act; null where no moment is set."
    },
    "harm": {
     "type": "number",
     "description": "Harm where no person acts: 0 little, 2 the most."
    },
    "waitsFor": {
     "anyOf": [
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "me"
        }
       },
       "required": [
        "kind"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "desk"
        }
       },
       "required": [
        "kind"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "colleague"
        },
        "id": {
         "type": "string"
        },
        "name": {
         "type": "string"
        },
        "until": {
         "type": "string",
         "format": "date-time"
        }
       },
       "required": [
        "kind",
        "id",
        "name",
        "until"
       ]
      }
     ]
    },
    "state": {
     "enum": [
      "open",
      "snoozed"
     ]
    },
    "snoozedUntil": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "When a snoozed item comes back."
    },
    "mustAct": {
     "type": "boolean",
     "description": "Nothing goes on until a person acts."
    },
    "clearable": {
     "type": "boolean",
     "description": "`done` clears it; an item that is not clearable goes when it is decided or answered."
    },
    "matter": {
     "anyOf": [
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "refused"
        },
        "messageId": {
         "type": "string"
        },
        "by": {
         "enum": [
          "approval",
          "hold",
          "log",
          "partner"
         ]
        },
        "member": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string"
          }
         ],
         "description": "The partner that refused; null otherwise."
        },
        "code": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string"
          }
         ],
         "description": "Code of the refusal; null where a prosecutor refused."
        },
        "reason": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string"
          }
         ],
         "description": "Words of the prosecutor; null otherwise."
        },
        "recordIds": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "All that came back from a hold, the one that the item is about among them."
        }
       },
       "required": [
        "kind",
        "messageId",
        "by",
        "member",
        "code",
        "reason"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "key-missing"
        },
        "messageId": {
         "type": "string"
        },
        "members": {
         "type": "array",
         "items": {
          "type": "string"
         }
        }
       },
       "required": [
        "kind",
        "messageId",
        "members"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "invitation"
        },
        "member": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "member"
       ]
      }
     ]
    }
   },
   "required": [
    "id",
    "kind",
    "spaceId",
    "spaceTitle",
    "recordId",
    "recordType",
    "recordName",
    "recordNumber",
    "recordHandling",
    "at",
    "dueAt",
    "harm",
    "waitsFor",
    "state",
    "snoozedUntil",
    "mustAct",
    "clearable",
    "matter"
   ],
   "description": "Something that waits."
  },
  "IntakeCondition": {
   "type": "object",
   "properties": {
    "at": {
     "type": "string",
     "format": "date-time",
     "description": "When it was counted."
    },
    "lastReportAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "When the last report came; null where none did so far."
    },
    "waiting": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/LateCount"
     },
     "description": "What waits for a triage officer, the most pressing priority first."
    },
    "untold": {
     "type": "number",
     "description": "Reporters who were not told in time what became of their signal."
    },
    "unfetched": {
     "type": "object",
     "properties": {
      "count": {
       "type": "number"
      },
      "since": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string",
         "format": "date-time"
        }
       ]
      }
     },
     "required": [
      "count",
      "since"
     ],
     "description": "What was sent on to the services behind and has not been fetched by them."
    }
   },
   "required": [
    "at",
    "lastReportAt",
    "waiting",
    "untold",
    "unfetched"
   ],
   "description": "How the intake stands, in numbers alone; `GET /condition`."
  },
  "LateCount": {
   "type": "object",
   "properties": {
    "priority": {
     "type": "string"
    },
    "waiting": {
     "type": "number"
    },
    "late": {
     "type": "number",
     "description": "Those whose time is over."
    },
    "lateSince": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "When the time of the first of them was over."
    }
   },
   "required": [
    "priority",
    "waiting",
    "late",
    "lateSince"
   ],
   "description": "What waits in a priority, and what of it is late."
  },
  "LinkDto": {
   "type": "object",
   "properties": {
    "otherId": {
     "type": "string",
     "format": "uuid"
    },
    "accepted": {
     "type": "boolean"
    }
   },
   "required": [
    "otherId",
    "accepted"
   ],
   "description": "Whether another signal belongs to one."
  },
  "LinkedSignal": {
   "type": "object",
   "properties": {
    "kinds": {
     "type": "array",
     "items": {
      "enum": [
       "account",
       "address",
       "company",
       "company-name",
       "phone",
       "plate",
       "plate-slip"
      ]
     },
     "description": "Kinds of what both have, or had when it was decided."
    },
    "same": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SameThing"
     },
     "description": "Empty where nothing of one of them can be read any more."
    },
    "decision": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "accepted": {
         "type": "boolean"
        },
        "byName": {
         "type": "string"
        },
        "at": {
         "type": "string",
         "format": "date-time"
        }
       },
       "required": [
        "accepted",
        "byName",
        "at"
       ]
      }
     ],
     "description": "Null as long as nobody decided."
    },
    "classLabel": {
     "type": "string",
     "description": "What the class is called here."
    },
    "signalId": {
     "type": "string"
    },
    "no": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Given when somebody looked at it first."
    },
    "class": {
     "type": "string"
    },
    "formVersion": {
     "type": "number"
    },
    "receivedAt": {
     "type": "string",
     "format": "date-time"
    },
    "dueAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ]
    },
    "language": {
     "type": "string"
    },
    "priority": {
     "type": "string"
    },
    "child": {
     "type": "boolean"
    },
    "danger": {
     "type": "boolean"
    },
    "lane": {
     "type": "string"
    },
    "organisation": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Whose people told it; null where anybody did."
    },
    "state": {
     "enum": [
      "CONTEXT_ONLY",
      "DISMISSED",
      "PURGED",
      "QUARANTINED",
      "RECEIVED",
      "ROUTED",
      "SCREENED",
      "WEIGHED"
     ]
    }
   },
   "required": [
    "kinds",
    "same",
    "decision",
    "classLabel",
    "signalId",
    "no",
    "class",
    "formVersion",
    "receivedAt",
    "dueAt",
    "language",
    "priority",
    "child",
    "danger",
    "lane",
    "organisation",
    "state"
   ],
   "description": "Another signal that may belong to one, or that somebody linked with it."
  },
  "Links": {
   "type": "object",
   "properties": {
    "signalId": {
     "type": "string"
    },
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/LinkedSignal"
     },
     "description": "What was linked, then what is proposed, the newest first, then what was declined."
    },
    "more": {
     "type": "boolean",
     "description": "Whether more have one of its keys, or name a company alike, than are shown."
    }
   },
   "required": [
    "signalId",
    "items",
    "more"
   ],
   "description": "`GET signals/:id/links`."
  },
  "NumberedRecord": {
   "type": "object",
   "properties": {
    "owner": {
     "type": "string"
    },
    "number": {
     "type": "string"
    }
   },
   "required": [
    "owner",
    "number"
   ],
   "description": "By what people call a record on the phone: whose it is, and its digits."
  },
  "OwnAbsence": {
   "type": "object",
   "properties": {
    "absence": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/AbsenceView"
      }
     ]
    }
   },
   "required": [
    "absence"
   ],
   "description": "An absence, or none."
  },
  "Person": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string",
     "description": "Subject at the issuer."
    },
    "name": {
     "type": "string"
    },
    "desk": {
     "type": "string"
    },
    "roles": {
     "type": "array",
     "items": {
      "enum": [
       "contact-officer",
       "investigator",
       "liaison",
       "national-prosecutor",
       "operations",
       "prosecutor",
       "triage",
       "triage-lead"
      ]
     }
    }
   },
   "required": [
    "id",
    "name",
    "desk",
    "roles"
   ],
   "description": "Who acts: signed in by the national identity provider, or a program of the own organisation."
  },
  "QuestionDto": {
   "type": "object",
   "properties": {
    "question": {
     "type": "string",
     "pattern": "^[a-z-]{2,40}$"
    }
   },
   "required": [
    "question"
   ],
   "description": "A question of the list that the desk may ask."
  },
  "Questions": {
   "type": "object",
   "properties": {
    "signalId": {
     "type": "string"
    },
    "asked": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AskedView"
     }
    },
    "questions": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "code": {
        "type": "string"
       },
       "label": {
        "type": "string"
       }
      },
      "required": [
       "code",
       "label"
      ]
     },
     "description": "What may be asked."
    }
   },
   "required": [
    "signalId",
    "asked",
    "questions"
   ],
   "description": "`GET signals/:id/questions`."
  },
  "QueueCount": {
   "type": "object",
   "properties": {
    "priority": {
     "type": "string"
    },
    "lane": {
     "type": "string"
    },
    "waiting": {
     "type": "number"
    }
   },
   "required": [
    "priority",
    "lane",
    "waiting"
   ],
   "description": "How much waits in one lane of a priority."
  },
  "QueuedSignal": {
   "type": "object",
   "properties": {
    "about": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Kinds of exploitation and of place, by which it is told from others; empty where the reader may not open it, or where its text says who somebody is."
    },
    "classLabel": {
     "type": "string",
     "description": "What the class is called here."
    },
    "signalId": {
     "type": "string"
    },
    "no": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Given when somebody looked at it first."
    },
    "class": {
     "type": "string"
    },
    "formVersion": {
     "type": "number"
    },
    "receivedAt": {
     "type": "string",
     "format": "date-time"
    },
    "dueAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ]
    },
    "language": {
     "type": "string"
    },
    "priority": {
     "type": "string"
    },
    "child": {
     "type": "boolean"
    },
    "danger": {
     "type": "boolean"
    },
    "lane": {
     "type": "string"
    },
    "organisation": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Whose people told it; null where anybody did."
    },
    "state": {
     "enum": [
      "CONTEXT_ONLY",
      "DISMISSED",
      "PURGED",
      "QUARANTINED",
      "RECEIVED",
      "ROUTED",
      "SCREENED",
      "WEIGHED"
     ]
    }
   },
   "required": [
    "about",
    "classLabel",
    "signalId",
    "no",
    "class",
    "formVersion",
    "receivedAt",
    "dueAt",
    "language",
    "priority",
    "child",
    "danger",
    "lane",
    "organisation",
    "state"
   ],
   "description": "A signal in the queue: nothing of what was told in own words."
  },
  "RepliedLine": {
   "type": "object",
   "properties": {
    "repliedAt": {
     "type": "string",
     "format": "date-time"
    },
    "classLabel": {
     "type": "string",
     "description": "What the class is called here."
    },
    "signalId": {
     "type": "string"
    },
    "no": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Given when somebody looked at it first."
    },
    "class": {
     "type": "string"
    },
    "formVersion": {
     "type": "number"
    },
    "receivedAt": {
     "type": "string",
     "format": "date-time"
    },
    "dueAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ]
    },
    "language": {
     "type": "string"
    },
    "priority": {
     "type": "string"
    },
    "child": {
     "type": "boolean"
    },
    "danger": {
     "type": "boolean"
    },
    "lane": {
     "type": "string"
    },
    "organisation": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Whose people told it; null where anybody did."
    },
    "state": {
     "enum": [
      "CONTEXT_ONLY",
      "DISMISSED",
      "PURGED",
      "QUARANTINED",
      "RECEIVED",
      "ROUTED",
      "SCREENED",
      "WEIGHED"
     ]
    }
   },
   "required": [
    "repliedAt",
    "classLabel",
    "signalId",
    "no",
    "class",
    "formVersion",
    "receivedAt",
    "dueAt",
    "language",
    "priority",
    "child",
    "danger",
    "lane",
    "organisation",
    "state"
   ],
   "description": "A signal whose reporter answered a question."
  },
  "RouteView": {
   "type": "object",
   "properties": {
    "target": {
     "type": "string"
    },
    "label": {
     "type": "string"
    },
    "rules": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "id": {
        "type": "string"
       },
       "label": {
        "type": "string"
       }
      },
      "required": [
       "id",
       "label"
      ]
     }
    },
    "confirm": {
     "type": "boolean",
     "description": "Whether a person has to confirm it because another country is asked."
    }
   },
   "required": [
    "target",
    "label",
    "rules",
    "confirm"
   ]
  },
  "RoutesDto": {
   "type": "object",
   "properties": {
    "targets": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[A-Z]{2,20}$"
     },
     "minItems": 1,
     "maxItems": 6,
     "uniqueItems": true
    },
    "persons": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z][A-Za-z0-9]{1,29}$"
     },
     "maxItems": 20,
     "uniqueItems": true,
     "description": "The answers about people that go along, by the ids of their fields; none where it is left out."
    }
   },
   "required": [
    "targets"
   ],
   "description": "Where somebody sends a signal."
  },
  "SameThing": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "account",
      "address",
      "company",
      "company-name",
      "phone",
      "plate",
      "plate-slip"
     ]
    },
    "here": {
     "type": "string"
    },
    "there": {
     "type": "string"
    },
    "because": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "What speaks for one company and against it, the most telling first; empty where a key is equal."
    }
   },
   "required": [
    "kind",
    "here",
    "there",
    "because"
   ],
   "description": "What two signals say that is one thing, as each of them wrote it."
  },
  "SettingsDto": {
   "type": "object",
   "properties": {
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "Seconds for which the gateway holds what one key sends."
    },
    "singleKeys": {
     "type": "boolean",
     "description": "Whether single keys are shortcuts."
    },
    "keys": {
     "type": "object",
     "additionalProperties": {
      "type": "string"
     },
     "maxProperties": 100,
     "description": "Keys that were set anew, by what they do."
    },
    "notifications": {
     "type": "boolean",
     "description": "Whether the browser says that something new is there."
    },
    "rail": {
     "type": "boolean",
     "description": "Whether the rail shows pictures alone."
    },
    "home": {
     "enum": [
      "/approvals",
      "/flows",
      "/inbox"
     ],
     "description": "Of somebody with several roles: the screen where work began last."
    }
   },
   "description": "How a person sets the pages. Each has a form of its own, so that nothing else is kept here."
  },
  "SettingsView": {
   "type": "object",
   "properties": {
    "settings": {
     "$ref": "#/components/schemas/SettingsDto"
    }
   },
   "required": [
    "settings"
   ],
   "description": "What a person set; what is not said is as it comes."
  },
  "SignalEvent": {
   "type": "object",
   "properties": {
    "kind": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time"
    },
    "byId": {
     "type": "string"
    },
    "byName": {
     "type": "string"
    },
    "code": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "detail": {
     "type": "object"
    }
   },
   "required": [
    "kind",
    "at",
    "byId",
    "byName",
    "code",
    "detail"
   ],
   "description": "A step, with who took it."
  },
  "SignalQueue": {
   "type": "object",
   "properties": {
    "counts": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/QueueCount"
     },
     "description": "What waits in all, so that no page hides another."
    },
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/QueuedSignal"
     }
    },
    "next": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    }
   },
   "required": [
    "counts",
    "items",
    "next"
   ],
   "description": "A page of the queue, most pressing first; what looks like a flood stands behind the rest of its priority, and overtakes others one at a time."
  },
  "SignalRoute": {
   "type": "object",
   "properties": {
    "target": {
     "type": "string"
    },
    "rules": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "at": {
     "type": "string",
     "format": "date-time"
    },
    "fetchedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "When the service behind took it."
    }
   },
   "required": [
    "target",
    "rules",
    "at",
    "fetchedAt"
   ],
   "description": "Where a signal was sent."
  },
  "SignalView": {
   "type": "object",
   "properties": {
    "answers": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "label": {
        "type": "string"
       },
       "said": {
        "type": "string"
       }
      },
      "required": [
       "label",
       "said"
      ]
     },
     "description": "What was answered, in words; empty once its time is over."
    },
    "weighing": {
     "$ref": "#/components/schemas/WeighingView"
    },
    "proposed": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RouteView"
     },
     "description": "Where the rules would send it, each with the rules that say so."
    },
    "needs": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "need": {
        "type": "string"
       },
       "rules": {
        "type": "array",
        "items": {
         "type": "string"
        }
       }
      },
      "required": [
       "need",
       "rules"
      ]
     },
     "description": "What has to be there before: `switch`, `consent`, `second-reader`."
    },
    "secondReader": {
     "type": "boolean",
     "description": "Whether it ends here by two people alone."
    },
    "targets": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "code": {
        "type": "string"
       },
       "label": {
        "type": "string"
       },
       "takesPersons": {
        "type": "boolean"
       }
      },
      "required": [
       "code",
       "label",
       "takesPersons"
      ]
     },
     "description": "Where a person may send it, whether or not a rule says so, and whether answers about people may go along."
    },
    "persons": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "field": {
        "type": "string"
       },
       "about": {
        "enum": [
         "companion",
         "concerned",
         "suspect"
        ]
       },
       "label": {
        "type": "string"
       },
       "said": {
        "type": "string"
       }
      },
      "required": [
       "field",
       "about",
       "label",
       "said"
      ]
     },
     "description": "Answers about people: each goes along only where somebody chooses it."
    },
    "cards": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CardView"
     },
     "description": "Guidance that its signs open."
    },
    "routes": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SignalRoute"
     }
    },
    "switches": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SphereSwitch"
     }
    },
    "events": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SignalEvent"
     }
    },
    "mailbox": {
     "enum": [
      "locked",
      "none",
      "open",
      "paused"
     ],
     "description": "Whether whoever reported has a mailbox, and whether it opens: `locked` after too many wrong PINs."
    },
    "feedback": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "dueAt": {
         "type": "string",
         "format": "date-time"
        },
        "givenAt": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string",
           "format": "date-time"
          }
         ]
        }
       },
       "required": [
        "dueAt",
        "givenAt"
       ]
      }
     ],
     "description": "Until when whoever reported is told what became of it, and when that was done; null while nobody decided."
    },
    "feedbackReasons": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "code": {
        "type": "string"
       },
       "label": {
        "type": "string"
       }
      },
      "required": [
       "code",
       "label"
      ]
     },
     "description": "Reasons that whoever reported may be told."
    },
    "reasons": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "code": {
        "type": "string"
       },
       "label": {
        "type": "string"
       }
      },
      "required": [
       "code",
       "label"
      ]
     },
     "description": "Reasons that a weighing may have."
    },
    "content": {
     "type": "string",
     "description": "Over the content by which it is judged here."
    },
    "classLabel": {
     "type": "string",
     "description": "What the class is called here."
    },
    "signalId": {
     "type": "string"
    },
    "no": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Given when somebody looked at it first."
    },
    "class": {
     "type": "string"
    },
    "formVersion": {
     "type": "number"
    },
    "receivedAt": {
     "type": "string",
     "format": "date-time"
    },
    "dueAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ]
    },
    "language": {
     "type": "string"
    },
    "priority": {
     "type": "string"
    },
    "child": {
     "type": "boolean"
    },
    "danger": {
     "type": "boolean"
    },
    "lane": {
     "type": "string"
    },
    "organisation": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Whose people told it; null where anybody did."
    },
    "state": {
     "enum": [
      "CONTEXT_ONLY",
      "DISMISSED",
      "PURGED",
      "QUARANTINED",
      "RECEIVED",
      "ROUTED",
      "SCREENED",
      "WEIGHED"
     ]
    }
   },
   "required": [
    "answers",
    "weighing",
    "proposed",
    "needs",
    "secondReader",
    "targets",
    "persons",
    "cards",
    "routes",
    "switches",
    "events",
    "mailbox",
    "feedback",
    "feedbackReasons",
    "reasons",
    "content",
    "classLabel",
    "signalId",
    "no",
    "class",
    "formVersion",
    "receivedAt",
    "dueAt",
    "language",
    "priority",
    "child",
    "danger",
    "lane",
    "organisation",
    "state"
   ],
   "description": "A signal as somebody weighs it."
  },
  "SignedOut": {
   "type": "object",
   "properties": {
    "endSessionUrl": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Where the browser goes to end its session at the issuer too; null when there is nothing to end."
    },
    "next": {
     "type": "string",
     "description": "Where the browser goes next: to the issuer, which sends it on, or to the page that says that nobody is signed in."
    }
   },
   "required": [
    "endSessionUrl",
    "next"
   ],
   "description": "What a browser does after a sign-out."
  },
  "SnoozeDto": {
   "type": "object",
   "properties": {
    "until": {
     "type": "string",
     "format": "date-time",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})$"
    }
   },
   "required": [
    "until"
   ],
   "description": "Until when an item is put aside."
  },
  "SphereSwitch": {
   "type": "object",
   "properties": {
    "switchId": {
     "type": "string"
    },
    "basis": {
     "type": "string"
    },
    "authority": {
     "type": "string"
    },
    "decidedOn": {
     "type": "string",
     "description": "Such as 2026-11-28."
    },
    "byName": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time"
    }
   },
   "required": [
    "switchId",
    "basis",
    "authority",
    "decidedOn",
    "byName",
    "at"
   ],
   "description": "A finding of supervision may be used in a criminal investigation: by whose decision, and on which ground."
  },
  "StepTaken": {
   "type": "object",
   "properties": {
    "state": {
     "enum": [
      "CONTEXT_ONLY",
      "DISMISSED",
      "PURGED",
      "QUARANTINED",
      "RECEIVED",
      "ROUTED",
      "SCREENED",
      "WEIGHED"
     ]
    },
    "secondReader": {
     "type": "boolean",
     "description": "Another person has to agree before it ends here."
    }
   },
   "required": [
    "state",
    "secondReader"
   ],
   "description": "Where a step left a signal."
  },
  "SwitchDto": {
   "type": "object",
   "properties": {
    "basis": {
     "type": "string",
     "minLength": 3,
     "maxLength": 200,
     "description": "The article that it rests on."
    },
    "authority": {
     "type": "string",
     "minLength": 3,
     "maxLength": 200,
     "description": "Who decided it."
    },
    "decidedOn": {
     "type": "string",
     "format": "date-time",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
     "description": "Such as 2026-11-28."
    }
   },
   "required": [
    "basis",
    "authority",
    "decidedOn"
   ],
   "description": "A switch of sphere: a finding of supervision may be used in a criminal investigation."
  },
  "WeighingDto": {
   "type": "object",
   "properties": {
    "outcome": {
     "enum": [
      "CONTEXT_ONLY",
      "DISMISS",
      "ROUTE"
     ]
    },
    "reason": {
     "type": "string",
     "pattern": "^[a-z-]{2,40}$",
     "description": "A code of the list of reasons."
    },
    "words": {
     "type": "string",
     "minLength": 1
    }
   },
   "required": [
    "outcome",
    "reason"
   ],
   "description": "How somebody weighs a signal."
  },
  "WeighingView": {
   "type": "object",
   "properties": {
    "signs": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "code": {
        "type": "string"
       },
       "text": {
        "type": "string"
       },
       "kind": {
        "type": "string"
       },
       "strength": {
        "type": "string"
       },
       "fact": {
        "type": "string"
       },
       "counts": {
        "type": "boolean"
       }
      },
      "required": [
       "code",
       "text",
       "kind",
       "strength",
       "fact",
       "counts"
      ]
     }
    },
    "dimensions": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "group": {
        "type": "string"
       },
       "label": {
        "type": "string"
       },
       "strong": {
        "type": "number"
       },
       "medium": {
        "type": "number"
       },
       "weak": {
        "type": "number"
       },
       "positive": {
        "type": "boolean"
       }
      },
      "required": [
       "group",
       "label",
       "strong",
       "medium",
       "weak",
       "positive"
      ]
     }
    },
    "strong": {
     "type": "number"
    },
    "mediumEvidence": {
     "type": "number"
    },
    "observations": {
     "type": "number"
    }
   },
   "required": [
    "signs",
    "dimensions",
    "strong",
    "mediumEvidence",
    "observations"
   ],
   "description": "The arithmetic: each sign with what it weighs, then what a dimension adds up to."
  }
 }
};
