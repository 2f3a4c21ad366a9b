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
  "/api/v1/approvals/outlook": {
   "get": {
    "operationId": "Approval.foresee",
    "summary": "Whether what the caller sends will wait, and for whom.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "query",
      "required": true,
      "schema": {
       "type": "string",
       "format": "uuid"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/ApprovalOutlookView"
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
  "/api/v1/approvals/requests": {
   "get": {
    "operationId": "Approval.list",
    "summary": "What may leave the country: once for many messages, or one by one.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string",
       "format": "uuid"
      }
     },
     {
      "name": "state",
      "in": "query",
      "required": false,
      "schema": {
       "enum": [
        "approved",
        "recalled",
        "refused",
        "waiting",
        "withdrawn"
       ]
      }
     },
     {
      "name": "part",
      "in": "query",
      "required": false,
      "schema": {
       "enum": [
        "own",
        "queue",
        "settled"
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
            "$ref": "#/components/schemas/ApprovalRequestView"
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
  "/api/v1/approvals/requests/{messageId}": {
   "get": {
    "operationId": "Approval.one",
    "summary": "What may leave the country: once for many messages, or one by one.",
    "parameters": [
     {
      "name": "messageId",
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
         "$ref": "#/components/schemas/ApprovalRequestView"
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
  "/api/v1/approvals/requests/{messageId}/decision": {
   "post": {
    "operationId": "Approval.decide",
    "summary": "What may leave the country: once for many messages, or one by one.",
    "parameters": [
     {
      "name": "messageId",
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
        "$ref": "#/components/schemas/DecisionDto"
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
         "$ref": "#/components/schemas/ApprovalRequestView"
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
  "/api/v1/approvals/requests/{messageId}/withdrawal": {
   "post": {
    "operationId": "Approval.withdraw",
    "summary": "The author takes the message back before a decision.",
    "parameters": [
     {
      "name": "messageId",
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
         "$ref": "#/components/schemas/ApprovalRequestView"
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
  "/api/v1/approvals/standing": {
   "get": {
    "operationId": "Approval.listStanding",
    "summary": "What may leave the country: once for many messages, or one by one.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string",
       "format": "uuid"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/StandingApprovalView"
         }
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
    "operationId": "Approval.give",
    "summary": "What may leave the country: once for many messages, or one by one.",
    "parameters": [
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/StandingApprovalDto"
       }
      }
     }
    },
    "responses": {
     "201": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "object",
         "properties": {
          "approvalId": {
           "type": "string"
          }
         },
         "required": [
          "approvalId"
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
  "/api/v1/approvals/standing/{approvalId}": {
   "delete": {
    "operationId": "Approval.end",
    "summary": "What may leave the country: once for many messages, or one by one.",
    "parameters": [
     {
      "name": "approvalId",
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
  "/api/v1/approvals/tally": {
   "get": {
    "operationId": "Approval.tally",
    "summary": "Numbers alone: how many wait for the caller, and how many the caller decided.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string",
       "format": "uuid"
      }
     },
     {
      "name": "since",
      "in": "query",
      "required": true,
      "description": "From when this person's decisions are counted, in UTC.",
      "schema": {
       "type": "string",
       "pattern": "^\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$",
       "format": "date-time"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/ApprovalTally"
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
  "/api/v1/commitments/search": {
   "post": {
    "operationId": "FindCommitments.search",
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/FindCommitmentsDto"
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
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/FoundCommitment"
         }
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
  "/api/v1/desk-channels": {
   "get": {
    "operationId": "DeskChannel.list",
    "summary": "Where desks of this country are told, by mail and webhook, that something waits.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/DeskChannels"
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
  "/api/v1/desk-channels/{channelId}": {
   "put": {
    "operationId": "DeskChannel.put",
    "summary": "Where desks of this country are told, by mail and webhook, that something waits.",
    "parameters": [
     {
      "name": "channelId",
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
        "$ref": "#/components/schemas/DeskChannelDto"
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
   },
   "delete": {
    "operationId": "DeskChannel.remove",
    "summary": "Where desks of this country are told, by mail and webhook, that something waits.",
    "parameters": [
     {
      "name": "channelId",
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
  "/api/v1/desk-channels/{channelId}/test": {
   "post": {
    "operationId": "DeskChannel.test",
    "summary": "Where desks of this country are told, by mail and webhook, that something waits.",
    "parameters": [
     {
      "name": "channelId",
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
         "$ref": "#/components/schemas/ChannelTest"
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
  "/api/v1/flows": {
   "get": {
    "operationId": "Flow.board",
    "summary": "The flow board of operations: own traffic, never content.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/FlowBoard"
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
  "/api/v1/flows/causes/acknowledge": {
   "post": {
    "operationId": "Flow.acknowledge",
    "summary": "The board is calm about the cause until it ends or grows; name and reason stand in its place.",
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/AcknowledgeDto"
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
  "/api/v1/flows/clocks": {
   "get": {
    "operationId": "Flow.clocksView",
    "summary": "The flow board of operations: own traffic, never content.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/FlowClocks"
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
  "/api/v1/flows/curves": {
   "get": {
    "operationId": "Curves.read",
    "summary": "How many messages went, and how long they took, over the last hours.",
    "parameters": [
     {
      "name": "hours",
      "in": "query",
      "required": false,
      "schema": {
       "type": "integer",
       "minimum": 1,
       "maximum": 336,
       "default": 24
      }
     },
     {
      "name": "pair",
      "in": "query",
      "required": false,
      "description": "Sender and receiver, as `nl:hu`; all pairs where it is absent.",
      "schema": {
       "type": "string",
       "pattern": "^[a-z0-9-]{1,40}:[a-z0-9-]{1,40}$"
      }
     },
     {
      "name": "spaceId",
      "in": "query",
      "required": false,
      "description": "All spaces together where it is absent.",
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
         "$ref": "#/components/schemas/FlowCurves"
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
  "/api/v1/flows/keys": {
   "get": {
    "operationId": "Flow.keysView",
    "summary": "The flow board of operations: own traffic, never content.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/FlowKeys"
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
  "/api/v1/flows/maintenance": {
   "get": {
    "operationId": "Maintenance.list",
    "summary": "How operations of each member is reached, and when its gateway is silent.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/OperationsPost"
         }
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
    "operationId": "Maintenance.post",
    "summary": "How operations of each member is reached, and when its gateway is silent.",
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/PostOperationsDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/flows/members/{member}/causes": {
   "get": {
    "operationId": "Past.causes",
    "summary": "What was the matter with a member within the last 30 days.",
    "parameters": [
     {
      "name": "member",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[a-z0-9-]{1,40}$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/PastCauses"
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
  "/api/v1/flows/members/{member}/progress": {
   "get": {
    "operationId": "Flow.progress",
    "summary": "How far a member has the log of each case.",
    "parameters": [
     {
      "name": "member",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[a-z0-9-]{1,40}$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/MemberProgress"
         }
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
  "/api/v1/flows/messages": {
   "get": {
    "operationId": "Flow.search",
    "summary": "The flow board of operations: own traffic, never content.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "query",
      "required": true,
      "description": "That of `network` comes from a hash, so it has no UUID version.",
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "sender",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string",
       "pattern": "^[a-z0-9-]{1,40}$"
      }
     },
     {
      "name": "receiver",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string",
       "pattern": "^[a-z0-9-]{1,40}$"
      }
     },
     {
      "name": "state",
      "in": "query",
      "required": false,
      "description": "`unreceipted`: a recipient has not cosigned it.",
      "schema": {
       "enum": [
        "accepted",
        "parked",
        "refused",
        "unreceipted"
       ]
      }
     },
     {
      "name": "messageId",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "kind",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string",
       "enum": [
        "message",
        "sender-key",
        "trust-list",
        "charter",
        "epoch"
       ]
      }
     },
     {
      "name": "from",
      "in": "query",
      "required": false,
      "description": "Log time, not before this.",
      "schema": {
       "type": "string",
       "format": "date-time",
       "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$"
      }
     },
     {
      "name": "until",
      "in": "query",
      "required": false,
      "description": "Log time, before this.",
      "schema": {
       "type": "string",
       "format": "date-time",
       "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$"
      }
     },
     {
      "name": "before",
      "in": "query",
      "required": false,
      "description": "Position; what is shown comes before it.",
      "schema": {
       "type": "string",
       "pattern": "^(0|[1-9]\\d{0,17})$"
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
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/MessagePage"
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
  "/api/v1/flows/outbox": {
   "get": {
    "operationId": "Flow.outboxEntries",
    "summary": "The flow board of operations: own traffic, never content.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/OutboxView"
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
  "/api/v1/freezes": {
   "get": {
    "operationId": "Freeze.list",
    "summary": "What stands still, with its evidence, and how two people end it.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/FreezeView"
         }
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
  "/api/v1/freezes/decisions": {
   "get": {
    "operationId": "Freeze.decisions",
    "summary": "What stands still, with its evidence, and how two people end it.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/FreezeJournalView"
         }
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
  "/api/v1/freezes/{evidenceHash}": {
   "get": {
    "operationId": "Freeze.one",
    "summary": "What stands still, with its evidence, and how two people end it.",
    "parameters": [
     {
      "name": "evidenceHash",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{64}$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/FreezeView"
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
  "/api/v1/freezes/{evidenceHash}/confirmation": {
   "post": {
    "operationId": "Freeze.confirm",
    "summary": "What stands still, with its evidence, and how two people end it.",
    "parameters": [
     {
      "name": "evidenceHash",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{64}$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/ConfirmDto"
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
  "/api/v1/freezes/{evidenceHash}/evidence": {
   "get": {
    "operationId": "Freeze.download",
    "summary": "The signed statements behind it, as a file that `joinder verify` checks.",
    "parameters": [
     {
      "name": "evidenceHash",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{64}$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {}
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/freezes/{evidenceHash}/proposal": {
   "post": {
    "operationId": "Freeze.propose",
    "summary": "What stands still, with its evidence, and how two people end it.",
    "parameters": [
     {
      "name": "evidenceHash",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{64}$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/ProposeDto"
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
         "$ref": "#/components/schemas/FreezeView"
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
  "/api/v1/holds": {
   "get": {
    "operationId": "OwnHolds.own",
    "summary": "What its author may still take back, for every tab that they have open.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/OwnHold"
         }
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
        "approval",
        "case-opened",
        "comment",
        "handed-signal",
        "invitation",
        "key-missing",
        "new-facts",
        "new-record",
        "pairs",
        "passed-answer",
        "passed-signal",
        "proposal",
        "proposal-news",
        "refused",
        "remark",
        "request",
        "request-due",
        "request-news",
        "request-unseen"
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
  "/api/v1/network": {
   "get": {
    "operationId": "Network.network",
    "summary": "Whether the other gateways are there, and whether this one can send; all who are signed in may know.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/NetworkView"
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
  "/api/v1/parked": {
   "get": {
    "operationId": "AllParked.list",
    "summary": "What is parked in all spaces, and what people decided about it.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ParkedView"
         }
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
  "/api/v1/parked/decisions": {
   "get": {
    "operationId": "AllParked.decisions",
    "summary": "What is parked in all spaces, and what people decided about it.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ParkedDecisionView"
         }
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
  "/api/v1/peers": {
   "get": {
    "operationId": "Peer.peers",
    "summary": "Whether the other gateways are there: a dot a country.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/PeerStatus"
         }
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
  "/api/v1/record-checks": {
   "post": {
    "operationId": "RecordType.check",
    "summary": "What may be said of records, and what looks wrong while it is being typed: no case and no person of it.",
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
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/RecordChecksDto"
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
         "$ref": "#/components/schemas/RecordChecks"
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
  "/api/v1/record-lines": {
   "post": {
    "operationId": "RecordType.line",
    "summary": "What may be said of records, and what looks wrong while it is being typed: no case and no person of it.",
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/RecordLineDto"
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
         "$ref": "#/components/schemas/SplitLine"
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
  "/api/v1/record-types": {
   "get": {
    "operationId": "RecordType.types",
    "summary": "What may be said of records, and what looks wrong while it is being typed: no case and no person of it.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/RecordTypeView"
         }
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
  "/api/v1/search": {
   "post": {
    "operationId": "Search.search",
    "summary": "Asked in the body: proxies, histories and referrers keep addresses, and words are content.",
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/SearchCasesDto"
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
         "$ref": "#/components/schemas/FoundInCases"
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
    "operationId": "Session.session",
    "summary": "Who is signed in, and the end of it.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/SessionView"
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
    "operationId": "Session.end",
    "summary": "Who is signed in, and the end of it.",
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
    "operationId": "HandedSignal.page",
    "summary": "Signals that the intake of this country handed over.",
    "parameters": [
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
         "$ref": "#/components/schemas/HandedSignals"
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
    "operationId": "HandedSignal.open",
    "summary": "Signals that the intake of this country handed over.",
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
         "$ref": "#/components/schemas/HandedSignalView"
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
  "/api/v1/signals/{signalId}/answer": {
   "post": {
    "operationId": "HandedSignal.answer",
    "summary": "Signals that the intake of this country handed over.",
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
        "$ref": "#/components/schemas/SignalAnswerDto"
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
  "/api/v1/spaces": {
   "get": {
    "operationId": "Space.list",
    "summary": "Spaces, from the mailbox in which an agreement is drafted to the agreement that all signed.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/SpaceSummary"
         }
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
    "operationId": "Space.open",
    "summary": "Spaces, from the mailbox in which an agreement is drafted to the agreement that all signed.",
    "parameters": [
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/OpenSpaceDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "object",
         "properties": {
          "spaceId": {
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
          "spaceId",
          "members"
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
  "/api/v1/spaces/network": {
   "post": {
    "operationId": "Space.openNetwork",
    "summary": "Spaces, from the mailbox in which an agreement is drafted to the agreement that all signed.",
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "object",
         "properties": {
          "spaceId": {
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
          "spaceId",
          "members"
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
  "/api/v1/spaces/{spaceId}": {
   "get": {
    "operationId": "Space.one",
    "summary": "Spaces, from the mailbox in which an agreement is drafted to the agreement that all signed.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/SpaceDetails"
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
  "/api/v1/spaces/{spaceId}/activity": {
   "get": {
    "operationId": "Activity.list",
    "summary": "What happened in a case.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "limit",
      "in": "query",
      "required": false,
      "schema": {
       "type": "integer",
       "minimum": 1,
       "maximum": 100,
       "default": 20
      }
     },
     {
      "name": "before",
      "in": "query",
      "required": false,
      "description": "Position; what is shown comes before it.",
      "schema": {
       "type": "string",
       "pattern": "^(0|[1-9]\\d{0,17})$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ActivityEntry"
         }
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
  "/api/v1/spaces/{spaceId}/agreement-comments": {
   "post": {
    "operationId": "Space.comment",
    "summary": "Spaces, from the mailbox in which an agreement is drafted to the agreement that all signed.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/CommentDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/agreement-drafts": {
   "post": {
    "operationId": "Space.draft",
    "summary": "Spaces, from the mailbox in which an agreement is drafted to the agreement that all signed.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/AgreementDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/audience": {
   "post": {
    "operationId": "Audience.foresee",
    "summary": "The door of each change is that of the route that sends it.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/AudienceDto"
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
         "$ref": "#/components/schemas/ForeseenAudience"
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
  "/api/v1/spaces/{spaceId}/charter/signature": {
   "post": {
    "operationId": "Space.sign",
    "summary": "Spaces, from the mailbox in which an agreement is drafted to the agreement that all signed.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/SignCharterDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/CharterSigned"
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
  "/api/v1/spaces/{spaceId}/check-log": {
   "get": {
    "operationId": "Check.log",
    "summary": "Lists of numbers and names: what is known of them at home, and at other members.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/CheckLog"
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
  "/api/v1/spaces/{spaceId}/checkpoint": {
   "get": {
    "operationId": "Log.checkpoint",
    "summary": "What may be seen of the log of a space: never content.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/CheckpointView"
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
  "/api/v1/spaces/{spaceId}/checks": {
   "post": {
    "operationId": "Check.make",
    "summary": "Lists of numbers and names: what is known of them at home, and at other members.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/CheckLinesDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/MadeCheck"
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
  "/api/v1/spaces/{spaceId}/checks/{checkId}": {
   "get": {
    "operationId": "Check.one",
    "summary": "Lists of numbers and names: what is known of them at home, and at other members.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "checkId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "state",
      "in": "query",
      "required": false,
      "schema": {
       "enum": [
        "hit",
        "known",
        "nothing",
        "open",
        "sealed",
        "unread"
       ]
      }
     },
     {
      "name": "after",
      "in": "query",
      "required": false,
      "description": "The line behind which they begin.",
      "schema": {
       "type": "integer",
       "minimum": 0,
       "maximum": 50000
      }
     },
     {
      "name": "take",
      "in": "query",
      "required": false,
      "description": "Lines of the answer.",
      "schema": {
       "type": "integer",
       "minimum": 1,
       "maximum": 5000
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/CheckView"
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
  "/api/v1/spaces/{spaceId}/colleagues": {
   "get": {
    "operationId": "DeskNews.colleagues",
    "summary": "Who of this country reads records of the case.",
    "parameters": [
     {
      "name": "spaceId",
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
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/DeskColleague"
         }
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
  "/api/v1/spaces/{spaceId}/comments": {
   "get": {
    "operationId": "Comment.thread",
    "summary": "What members say about records that they hold in common.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
      "in": "query",
      "required": true,
      "schema": {
       "type": "string",
       "format": "uuid"
      }
     },
     {
      "name": "before",
      "in": "query",
      "required": false,
      "description": "Name of a comment; what is shown was said before it.",
      "schema": {
       "type": "string",
       "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/ThreadView"
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
    "operationId": "Comment.post",
    "summary": "What members say about records that they hold in common.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/RecordCommentDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/comments/forecast": {
   "post": {
    "operationId": "Comment.foresee",
    "summary": "Whether it would wait, and for whom; nothing is sent.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/RecordCommentDto"
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
         "$ref": "#/components/schemas/AudienceView"
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
  "/api/v1/spaces/{spaceId}/comments/{comment}": {
   "delete": {
    "operationId": "Comment.withdraw",
    "summary": "A repeated request is answered as the first one.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "comment",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/commitments": {
   "get": {
    "operationId": "Commitment.list",
    "summary": "What countries ask of each other, to be answered by a moment.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "side",
      "in": "query",
      "required": false,
      "schema": {
       "enum": [
        "received",
        "sent"
       ]
      }
     },
     {
      "name": "state",
      "in": "query",
      "required": false,
      "schema": {
       "enum": [
        "ended",
        "open"
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
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/CommitmentPage"
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
    "operationId": "Commitment.offer",
    "summary": "What countries ask of each other, to be answered by a moment.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/OfferDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/commitments/{commitment}": {
   "get": {
    "operationId": "Commitment.one",
    "summary": "What countries ask of each other, to be answered by a moment.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "commitment",
      "in": "path",
      "required": true,
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
         "$ref": "#/components/schemas/CommitmentDetail"
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
  "/api/v1/spaces/{spaceId}/commitments/{commitment}/moves": {
   "post": {
    "operationId": "Commitment.move",
    "summary": "One move of a country is on its way at a time: a repeated request is answered as the first one.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "commitment",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string"
      }
     },
     {
      "name": "If-Match",
      "in": "header",
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
        "$ref": "#/components/schemas/MoveDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/digests": {
   "get": {
    "operationId": "Digests.take",
    "summary": "What the state of a space amounts to: to be compared with other members, and with a rebuild.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/StateDigest"
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
  "/api/v1/spaces/{spaceId}/directory": {
   "get": {
    "operationId": "Directory.list",
    "summary": "Desks of all members of a case, and who is on duty.",
    "parameters": [
     {
      "name": "spaceId",
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
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/MemberDesks"
         }
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
  "/api/v1/spaces/{spaceId}/directory/desks": {
   "put": {
    "operationId": "Directory.post",
    "summary": "Desks of all members of a case, and who is on duty.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/PostDesksDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/spaces/{spaceId}/disagreements": {
   "get": {
    "operationId": "Disagreement.list",
    "summary": "What countries do not agree about.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/DisagreementsView"
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
  "/api/v1/spaces/{spaceId}/graph": {
   "get": {
    "operationId": "Graph.around",
    "summary": "How the records of a case are connected.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "node",
      "in": "query",
      "required": false,
      "schema": {
       "type": "array",
       "items": {
        "type": "string",
        "format": "uuid"
       },
       "maxItems": 100,
       "uniqueItems": true
      }
     },
     {
      "name": "depth",
      "in": "query",
      "required": false,
      "description": "0 for the records themselves and what is between them, 1 for what they are connected with too.",
      "schema": {
       "type": "integer",
       "enum": [
        0,
        1
       ],
       "default": 1
      }
     },
     {
      "name": "kinds",
      "in": "query",
      "required": false,
      "description": "Kinds of edges that lead further; all where it is left out.",
      "schema": {
       "type": "array",
       "items": {
        "type": "string",
        "pattern": "^[a-z][a-z-]{0,30}$"
       },
       "maxItems": 30
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/GraphView"
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
  "/api/v1/spaces/{spaceId}/graph/path": {
   "get": {
    "operationId": "Graph.path",
    "summary": "How the records of a case are connected.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "from",
      "in": "query",
      "required": true,
      "schema": {
       "type": "string",
       "format": "uuid"
      }
     },
     {
      "name": "to",
      "in": "query",
      "required": true,
      "schema": {
       "type": "string",
       "format": "uuid"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/GraphView"
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
  "/api/v1/spaces/{spaceId}/holds/{holdId}": {
   "delete": {
    "operationId": "Hold.undo",
    "summary": "What its author sent by one key or one click, and may still take back.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "holdId",
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
  "/api/v1/spaces/{spaceId}/holds/{holdId}/send": {
   "post": {
    "operationId": "Hold.send",
    "summary": "What its author sent by one key or one click, and may still take back.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "holdId",
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
         "$ref": "#/components/schemas/SentNow"
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
  "/api/v1/spaces/{spaceId}/invitation/answer": {
   "post": {
    "operationId": "Invitation.answer",
    "summary": "Invitations to mailboxes that are not joined without a person.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/AnswerInvitationDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "Done"
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/spaces/{spaceId}/judgements": {
   "post": {
    "operationId": "Judgement.judge",
    "summary": "What the own country says of two records: whether they are one.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/JudgePairDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/judgements/preview": {
   "post": {
    "operationId": "Judgement.preview",
    "summary": "Who would hear it, and whether it would wait; nothing is sent.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/JudgePairDto"
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
         "$ref": "#/components/schemas/AudienceView"
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
  "/api/v1/spaces/{spaceId}/messages/{messageId}/delivery": {
   "get": {
    "operationId": "Log.delivery",
    "summary": "What may be seen of the log of a space: never content.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "messageId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "sender",
      "in": "query",
      "required": false,
      "description": "The own member where it is not said.",
      "schema": {
       "type": "string",
       "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Delivery"
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
  "/api/v1/spaces/{spaceId}/messages/{messageId}/passport": {
   "get": {
    "operationId": "Passport.passport",
    "summary": "One message from hop to hop.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "messageId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "sender",
      "in": "query",
      "required": false,
      "description": "The own member where it is not said.",
      "schema": {
       "type": "string",
       "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/PassportView"
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
  "/api/v1/spaces/{spaceId}/messages/{messageId}/proof": {
   "get": {
    "operationId": "Proof.one",
    "summary": "Proofs for outsiders, as the file that `joinder verify` reads.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "messageId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "content",
      "in": "query",
      "required": false,
      "description": "Shows the content beside the message, to those who may read it.",
      "schema": {
       "enum": [
        "false",
        "true"
       ]
      }
     },
     {
      "name": "sender",
      "in": "query",
      "required": false,
      "description": "Whose message the id names; needed only where several members used the same id.",
      "schema": {
       "type": "string",
       "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
      }
     },
     {
      "name": "joinder-reason",
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
       "application/json": {}
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   }
  },
  "/api/v1/spaces/{spaceId}/messages/{messageId}/send-without": {
   "post": {
    "operationId": "SendWithout.send",
    "summary": "Its author sends it to the others; whoever is named loses it for good.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "messageId",
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
        "$ref": "#/components/schemas/SendWithoutDto"
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
  "/api/v1/spaces/{spaceId}/overview": {
   "get": {
    "operationId": "Overview.one",
    "summary": "A case at a glance.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/SpaceOverview"
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
  "/api/v1/spaces/{spaceId}/parked": {
   "get": {
    "operationId": "Parked.list",
    "summary": "Records that this build could not apply. People have each tried again or close it, with a reason that stays.",
    "parameters": [
     {
      "name": "spaceId",
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
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ParkedRecord"
         }
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
  "/api/v1/spaces/{spaceId}/parked/{position}/close": {
   "post": {
    "operationId": "Parked.close",
    "summary": "Records that this build could not apply. People have each tried again or close it, with a reason that stays.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "position",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^(0|[1-9]\\d{0,17})$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/ParkedDecisionDto"
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
  "/api/v1/spaces/{spaceId}/parked/{position}/retry": {
   "post": {
    "operationId": "Parked.retry",
    "summary": "Records that this build could not apply. People have each tried again or close it, with a reason that stays.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "position",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^(0|[1-9]\\d{0,17})$"
      }
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/ParkedDecisionDto"
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
  "/api/v1/spaces/{spaceId}/passed-signals": {
   "get": {
    "operationId": "PassedSignal.list",
    "summary": "Signals that countries pass to each other.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
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
         "$ref": "#/components/schemas/PassedSignals"
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
    "operationId": "PassedSignal.pass",
    "summary": "Signals that countries pass to each other.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/PassSignalDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/passed-signals/forecast": {
   "post": {
    "operationId": "PassedSignal.foresee",
    "summary": "Whether it would wait, and for whom; nothing is sent.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/PassSignalDto"
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
         "$ref": "#/components/schemas/AudienceView"
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
  "/api/v1/spaces/{spaceId}/passed-signals/{passed}": {
   "get": {
    "operationId": "PassedSignal.open",
    "summary": "Signals that countries pass to each other.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "passed",
      "in": "path",
      "required": true,
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
         "$ref": "#/components/schemas/PassedView"
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
  "/api/v1/spaces/{spaceId}/passed-signals/{passed}/acceptance": {
   "post": {
    "operationId": "PassedSignal.accept",
    "summary": "Signals that countries pass to each other.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "passed",
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
  "/api/v1/spaces/{spaceId}/passed-signals/{passed}/answer": {
   "post": {
    "operationId": "PassedSignal.answer",
    "summary": "Signals that countries pass to each other.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "passed",
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
        "$ref": "#/components/schemas/SignalAnswerDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/people": {
   "get": {
    "operationId": "People.list",
    "summary": "People of all members who are named in a space.",
    "parameters": [
     {
      "name": "spaceId",
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
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/NamedPersonRow"
         }
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
    "operationId": "People.name",
    "summary": "People of all members who are named in a space.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/NamePeopleDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/places": {
   "get": {
    "operationId": "Timeline.places",
    "summary": "When and where.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/PlacesView"
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
  "/api/v1/spaces/{spaceId}/proposals": {
   "get": {
    "operationId": "Proposal.list",
    "summary": "All of a case, the newest first.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "state",
      "in": "query",
      "required": false,
      "schema": {
       "const": "open"
      }
     },
     {
      "name": "direction",
      "in": "query",
      "required": false,
      "description": "Of records of the own country, or by it.",
      "schema": {
       "enum": [
        "by-us",
        "to-us"
       ]
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/ProposalList"
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
  "/api/v1/spaces/{spaceId}/proposals/{proposal}": {
   "get": {
    "operationId": "Proposal.one",
    "summary": "Beside what its record said when it was made, and says now.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "proposal",
      "in": "path",
      "required": true,
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
         "$ref": "#/components/schemas/ProposalReview"
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
  "/api/v1/spaces/{spaceId}/proposals/{proposal}/acceptance": {
   "post": {
    "operationId": "Proposal.accept",
    "summary": "Answered as a change of the record is, which it is.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "proposal",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string"
      }
     },
     {
      "name": "If-Match",
      "in": "header",
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
        "$ref": "#/components/schemas/AcceptProposalDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/RecordAccepted"
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
  "/api/v1/spaces/{spaceId}/proposals/{proposal}/decline": {
   "post": {
    "operationId": "Proposal.decline",
    "summary": "A repeated request is answered as the first one.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "proposal",
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
        "$ref": "#/components/schemas/DeclineProposalDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/proposals/{proposal}/withdrawal": {
   "post": {
    "operationId": "Proposal.withdraw",
    "summary": "A repeated request is answered as the first one.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "proposal",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/recalls": {
   "post": {
    "operationId": "Recall.take",
    "summary": "What owners took back of their records.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/TakeBackDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/RecallSent"
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
  "/api/v1/spaces/{spaceId}/recalls/preview": {
   "post": {
    "operationId": "Recall.preview",
    "summary": "Whom it would reach; nothing is sent.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/TakeBackDto"
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
         "$ref": "#/components/schemas/RecallPreview"
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
  "/api/v1/spaces/{spaceId}/recalls/{recall}": {
   "get": {
    "operationId": "Recall.one",
    "summary": "What owners took back of their records.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recall",
      "in": "path",
      "required": true,
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
         "$ref": "#/components/schemas/RecallView"
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
  "/api/v1/spaces/{spaceId}/recalls/{recall}/confirmation": {
   "post": {
    "operationId": "Recall.confirm",
    "summary": "What is only hidden, as its owner recalled so much within a day, is erased then.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recall",
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
  "/api/v1/spaces/{spaceId}/reconcile/alike": {
   "post": {
    "operationId": "Reconcile.find",
    "summary": "Typed values stand in the body: addresses are kept by proxies and histories.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/AlikeDto"
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
         "$ref": "#/components/schemas/AlikeRecords"
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
  "/api/v1/spaces/{spaceId}/reconcile/pairs": {
   "get": {
    "operationId": "Reconcile.list",
    "summary": "Who may be the same, among the records that this gateway holds.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "weak",
      "in": "query",
      "required": false,
      "schema": {
       "type": "boolean"
      }
     },
     {
      "name": "state",
      "in": "query",
      "required": false,
      "description": "Open ones where it is not said.",
      "schema": {
       "enum": [
        "decided",
        "disputed",
        "open",
        "stale",
        "waits"
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
            "$ref": "#/components/schemas/PairItem"
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
  "/api/v1/spaces/{spaceId}/reconcile/pairs/{left}/{right}": {
   "get": {
    "operationId": "Reconcile.one",
    "summary": "Who may be the same, among the records that this gateway holds.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "left",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "right",
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
         "$ref": "#/components/schemas/PairView"
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
  "/api/v1/spaces/{spaceId}/reconcile/progress": {
   "get": {
    "operationId": "Reconcile.progress",
    "summary": "Counts alone: no record is named.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/PairProgress"
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
  "/api/v1/spaces/{spaceId}/reconcile/quality": {
   "get": {
    "operationId": "Reconcile.quality",
    "summary": "Who may be the same, among the records that this gateway holds.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/PairQuality"
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
  "/api/v1/spaces/{spaceId}/records": {
   "post": {
    "operationId": "Record.create",
    "summary": "Records of a space: those of the own country, and what others released to it.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/CreateRecordDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/RecordAccepted"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   },
   "get": {
    "operationId": "Record.list",
    "summary": "Records of a space: those of the own country, and what others released to it.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "type",
      "in": "query",
      "required": false,
      "schema": {
       "type": "array",
       "items": {
        "enum": [
         "contact-point",
         "event",
         "financial-account",
         "identity-document",
         "note",
         "organisation",
         "person",
         "place",
         "relation",
         "vehicle"
        ]
       },
       "maxItems": 30
      }
     },
     {
      "name": "owner",
      "in": "query",
      "required": false,
      "schema": {
       "type": "array",
       "items": {
        "type": "string",
        "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
       },
       "maxItems": 30
      }
     },
     {
      "name": "handling",
      "in": "query",
      "required": false,
      "description": "Highest handling code of the record.",
      "schema": {
       "type": "array",
       "items": {
        "enum": [
         "H0",
         "H1",
         "H2",
         "H3"
        ]
       },
       "maxItems": 30
      }
     },
     {
      "name": "purpose",
      "in": "query",
      "required": false,
      "description": "Of some live statement.",
      "schema": {
       "type": "array",
       "items": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
       },
       "maxItems": 30
      }
     },
     {
      "name": "sensitivity",
      "in": "query",
      "required": false,
      "description": "Marks of some live statement.",
      "schema": {
       "type": "array",
       "items": {
        "enum": [
         "minor",
         "special-category",
         "victim-identity"
        ]
       },
       "maxItems": 30
      }
     },
     {
      "name": "changedFrom",
      "in": "query",
      "required": false,
      "description": "Day of UTC on which it was changed last, or later.",
      "schema": {
       "type": "string",
       "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
       "format": "date-time"
      }
     },
     {
      "name": "changedTo",
      "in": "query",
      "required": false,
      "description": "Day of UTC on which it was changed last, or earlier.",
      "schema": {
       "type": "string",
       "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
       "format": "date-time"
      }
     },
     {
      "name": "mine",
      "in": "query",
      "required": false,
      "description": "What the person follows: records that they made, changed or chose.",
      "schema": {
       "type": "boolean"
      }
     },
     {
      "name": "conflicted",
      "in": "query",
      "required": false,
      "schema": {
       "type": "boolean"
      }
     },
     {
      "name": "pending",
      "in": "query",
      "required": false,
      "schema": {
       "type": "boolean"
      }
     },
     {
      "name": "holders",
      "in": "query",
      "required": false,
      "description": "Whether each row says who has it, which costs some half of the row again.",
      "schema": {
       "type": "boolean"
      }
     },
     {
      "name": "sort",
      "in": "query",
      "required": false,
      "description": "Where it is left out, words put the best first, and a list without words the newest.",
      "schema": {
       "enum": [
        "-changed",
        "-name",
        "-owner",
        "-type",
        "changed",
        "name",
        "owner",
        "type"
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
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/RecordList"
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
  "/api/v1/spaces/{spaceId}/records/batch": {
   "post": {
    "operationId": "Record.createMany",
    "summary": "Up to 500 at once: each row is answered by itself, in its place; those that may be entered are one commit.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/CreateRecordsDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/RecordBatch"
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
  "/api/v1/spaces/{spaceId}/records/changes": {
   "post": {
    "operationId": "Record.changeMany",
    "summary": "Up to 200 records at once, all of them or none. What is held of it is one hold.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/ChangeRecordsDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/ChangesAccepted"
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
  "/api/v1/spaces/{spaceId}/records/counts": {
   "post": {
    "operationId": "Record.count",
    "summary": "What each value of each filter of such a list would give: numbers alone, of words that the log says were looked for.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/SearchRecordsDto"
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
         "$ref": "#/components/schemas/CountedFilters"
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
  "/api/v1/spaces/{spaceId}/records/forecast": {
   "post": {
    "operationId": "Record.forecast",
    "summary": "What would become of it if it were sent now; refused as sending would be.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/ForecastDto"
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
         "$ref": "#/components/schemas/SendingForecast"
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
  "/api/v1/spaces/{spaceId}/records/print": {
   "post": {
    "operationId": "Record.print",
    "summary": "A list as it is printed: whole as far as paper goes, which is an export.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/SearchRecordsDto"
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
         "$ref": "#/components/schemas/RecordList"
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
  "/api/v1/spaces/{spaceId}/records/search": {
   "post": {
    "operationId": "Record.search",
    "summary": "A list that is asked for in the body: proxies, histories and referrers keep addresses, and words are content.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/SearchRecordsDto"
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
         "$ref": "#/components/schemas/RecordList"
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
  "/api/v1/spaces/{spaceId}/records/values": {
   "post": {
    "operationId": "Record.values",
    "summary": "Values of records of the own country, to give them to others: many at once, and it counts as no opening.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/RecordIdsDto"
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
         "$ref": "#/components/schemas/OwnValuesList"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}": {
   "patch": {
    "operationId": "Record.change",
    "summary": "Records of a space: those of the own country, and what others released to it.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "If-Match",
      "in": "header",
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
        "$ref": "#/components/schemas/ChangeRecordDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/RecordAccepted"
        }
       }
      }
     },
     "default": {
      "$ref": "#/components/responses/Problem"
     }
    }
   },
   "get": {
    "operationId": "Record.one",
    "summary": "Records of a space: those of the own country, and what others released to it.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
         "$ref": "#/components/schemas/RecordView"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/assignee": {
   "put": {
    "operationId": "DeskNews.assign",
    "summary": "Who looks at a record that came from another country.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
        "$ref": "#/components/schemas/AssignDto"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/check-exemption": {
   "get": {
    "operationId": "Exemption.one",
    "summary": "Whether a record of the own country answers who asks about numbers.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
         "$ref": "#/components/schemas/ExemptionView"
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
    "operationId": "Exemption.exempt",
    "summary": "Whether a record of the own country answers who asks about numbers.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
   },
   "delete": {
    "operationId": "Exemption.answerAgain",
    "summary": "Whether a record of the own country answers who asks about numbers.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/compare": {
   "get": {
    "operationId": "RecordVersion.compare",
    "summary": "Versions of a record beside each other.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "from",
      "in": "query",
      "required": true,
      "schema": {
       "type": "integer",
       "minimum": 1,
       "maximum": 999999999
      }
     },
     {
      "name": "to",
      "in": "query",
      "required": true,
      "schema": {
       "type": "integer",
       "minimum": 1,
       "maximum": 999999999
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/VersionCompare"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/delivery": {
   "get": {
    "operationId": "Record.delivery",
    "summary": "Records of a space: those of the own country, and what others released to it.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
         "$ref": "#/components/schemas/RecordDelivery"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/following": {
   "get": {
    "operationId": "Following.view",
    "summary": "Whether the caller hears what others say about a record, and how much of it they saw.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
         "$ref": "#/components/schemas/FollowingView"
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
    "operationId": "Following.follow",
    "summary": "Whether the caller hears what others say about a record, and how much of it they saw.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
         "$ref": "#/components/schemas/FollowingView"
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
    "operationId": "Following.unfollow",
    "summary": "Also of who lost the right to read it, or the place on the team: it says nothing and ends what is the caller's own.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/group": {
   "get": {
    "operationId": "Group.group",
    "summary": "Which records stand as one.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
         "$ref": "#/components/schemas/RecordGroupView"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/history": {
   "get": {
    "operationId": "Record.history",
    "summary": "Records of a space: those of the own country, and what others released to it.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ChangeView"
         }
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/hold": {
   "put": {
    "operationId": "RecordHold.hold",
    "summary": "Whether a record is kept for proceedings, whoever recalls it.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
        "$ref": "#/components/schemas/HoldRecordDto"
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
   },
   "delete": {
    "operationId": "RecordHold.end",
    "summary": "Whether a record is kept for proceedings, whoever recalls it.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/preview": {
   "get": {
    "operationId": "Record.preview",
    "summary": "The same beside a request for approval or an open question about it, which it needs: it counts as no opening.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
         "$ref": "#/components/schemas/RecordView"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/proposals": {
   "get": {
    "operationId": "Proposal.proposals",
    "summary": "What members suggest to change in records of others.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
         "$ref": "#/components/schemas/ProposalsView"
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
    "operationId": "Proposal.propose",
    "summary": "What members suggest to change in records of others.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/RecordProposalDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/proposals/forecast": {
   "post": {
    "operationId": "Proposal.foresee",
    "summary": "Whether it would wait, and for whom; nothing is sent.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
        "$ref": "#/components/schemas/RecordProposalDto"
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
         "$ref": "#/components/schemas/AudienceView"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/remarks": {
   "get": {
    "operationId": "Remark.remarks",
    "summary": "What members say of values of others: the same, or otherwise.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
         "$ref": "#/components/schemas/RemarksView"
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
    "operationId": "Remark.make",
    "summary": "What members say of values of others: the same, or otherwise.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/RecordRemarkDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/remarks/forecast": {
   "post": {
    "operationId": "Remark.foresee",
    "summary": "Whether it would wait, and for whom; nothing is sent.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
        "$ref": "#/components/schemas/RecordRemarkDto"
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
         "$ref": "#/components/schemas/AudienceView"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/remarks/seen": {
   "put": {
    "operationId": "Remark.see",
    "summary": "One was in view.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
        "$ref": "#/components/schemas/RemarkSeenDto"
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
  "/api/v1/spaces/{spaceId}/records/{recordId}/seen": {
   "put": {
    "operationId": "Following.noteSeen",
    "summary": "It was in view.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
        "$ref": "#/components/schemas/SeenDto"
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
  "/api/v1/spaces/{spaceId}/refusals": {
   "get": {
    "operationId": "Log.refusals",
    "summary": "What may be seen of the log of a space: never content.",
    "parameters": [
     {
      "name": "spaceId",
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
         "type": "array",
         "items": {
          "type": "object",
          "properties": {
           "code": {
            "type": "string"
           },
           "position": {
            "type": "string"
           },
           "sender": {
            "anyOf": [
             {
              "type": "null"
             },
             {
              "type": "string"
             }
            ]
           },
           "at": {
            "type": "string",
            "format": "date-time"
           },
           "identity": {
            "type": "string"
           },
           "expected": {
            "anyOf": [
             {
              "type": "null"
             },
             {
              "type": "string"
             }
            ],
            "description": "What the rule expected and what it found; null where nothing was kept."
           },
           "found": {
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
           "code",
           "position",
           "sender",
           "at",
           "identity",
           "expected",
           "found"
          ]
         }
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
  "/api/v1/spaces/{spaceId}/remarks/{remark}": {
   "delete": {
    "operationId": "Remark.withdraw",
    "summary": "A repeated request is answered as the first one.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "remark",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string"
      }
     }
    ],
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Sent"
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
  "/api/v1/spaces/{spaceId}/sealed-records": {
   "get": {
    "operationId": "Log.sealed",
    "summary": "What may be seen of the log of a space: never content.",
    "parameters": [
     {
      "name": "spaceId",
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
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/SealedStub"
         }
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
  "/api/v1/spaces/{spaceId}/sealed-records/{position}": {
   "get": {
    "operationId": "Log.oneSealed",
    "summary": "What may be seen of the log of a space: never content.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "position",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^(0|[1-9]\\d{0,17})$"
      }
     }
    ],
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/SealedStub"
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
  "/api/v1/spaces/{spaceId}/signal-drafts": {
   "get": {
    "operationId": "TakeUp.list",
    "summary": "Signals that become drafts of a case.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "signalId",
      "in": "query",
      "required": false,
      "schema": {
       "type": "string",
       "format": "uuid"
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
         "$ref": "#/components/schemas/SignalDrafts"
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
  "/api/v1/spaces/{spaceId}/signal-drafts/{draftId}": {
   "get": {
    "operationId": "TakeUp.open",
    "summary": "Signals that become drafts of a case.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "draftId",
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
         "$ref": "#/components/schemas/SignalDraftView"
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
    "operationId": "TakeUp.leave",
    "summary": "Signals that become drafts of a case.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "draftId",
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
  "/api/v1/spaces/{spaceId}/signal-drafts/{draftId}/record": {
   "post": {
    "operationId": "TakeUp.enter",
    "summary": "Signals that become drafts of a case.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "draftId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "Idempotency-Key",
      "in": "header",
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
        "$ref": "#/components/schemas/CreateRecordDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/RecordAccepted"
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
  "/api/v1/spaces/{spaceId}/signal-drafts/{draftId}/reopening": {
   "post": {
    "operationId": "TakeUp.reopen",
    "summary": "Signals that become drafts of a case.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "draftId",
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
  "/api/v1/spaces/{spaceId}/take-ups": {
   "post": {
    "operationId": "TakeUp.take",
    "summary": "Signals that become drafts of a case.",
    "parameters": [
     {
      "name": "spaceId",
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
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/TakeUpDto"
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
  "/api/v1/spaces/{spaceId}/team": {
   "get": {
    "operationId": "Team.read",
    "summary": "The team of a case. A person is named by the subject at the issuer.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/TeamView"
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
    "operationId": "Team.set",
    "summary": "The team of a case. A person is named by the subject at the issuer.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/SetTeamDto"
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
  "/api/v1/spaces/{spaceId}/team/break-glass": {
   "post": {
    "operationId": "Team.breakGlass",
    "summary": "The team of a case. A person is named by the subject at the issuer.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/BreakGlassDto"
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
         "$ref": "#/components/schemas/GlassBroken"
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
  "/api/v1/spaces/{spaceId}/team/candidates": {
   "post": {
    "operationId": "Team.candidates",
    "summary": "In the body, as names of people are nothing for addresses.",
    "parameters": [
     {
      "name": "spaceId",
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
        "$ref": "#/components/schemas/FindCandidatesDto"
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
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/TeamCandidate"
         }
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
  "/api/v1/spaces/{spaceId}/team/{person}": {
   "put": {
    "operationId": "Team.put",
    "summary": "The team of a case. A person is named by the subject at the issuer.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "person",
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
        "$ref": "#/components/schemas/TeamPlaceDto"
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
   },
   "delete": {
    "operationId": "Team.remove",
    "summary": "The team of a case. A person is named by the subject at the issuer.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "person",
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
  "/api/v1/spaces/{spaceId}/threads/{recordId}/seen": {
   "put": {
    "operationId": "Thread.see",
    "summary": "It was in view.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "recordId",
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
        "$ref": "#/components/schemas/ThreadSeenDto"
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
  "/api/v1/spaces/{spaceId}/timeline": {
   "get": {
    "operationId": "Timeline.timeline",
    "summary": "When and where.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/TimelineView"
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
  "/api/v1/spaces/{spaceId}/views": {
   "get": {
    "operationId": "View.list",
    "summary": "Pictures of a case that people keep under a title.",
    "parameters": [
     {
      "name": "spaceId",
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
         "$ref": "#/components/schemas/SavedViews"
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
  "/api/v1/spaces/{spaceId}/views/{viewId}": {
   "put": {
    "operationId": "View.put",
    "summary": "Pictures of a case that people keep under a title.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "viewId",
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
        "$ref": "#/components/schemas/SavedViewDto"
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
   },
   "delete": {
    "operationId": "View.remove",
    "summary": "Pictures of a case that people keep under a title.",
    "parameters": [
     {
      "name": "spaceId",
      "in": "path",
      "required": true,
      "schema": {
       "type": "string",
       "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
      }
     },
     {
      "name": "viewId",
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
  "/api/v1/trust": {
   "get": {
    "operationId": "Trust.view",
    "summary": "Who is trusted with which keys. Lists are signed offline by the admin keys of the members; here they are read and brought in.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/TrustView"
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
  "/api/v1/trust/lists": {
   "post": {
    "operationId": "Trust.publish",
    "summary": "Who is trusted with which keys. Lists are signed offline by the admin keys of the members; here they are read and brought in.",
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/PublishListDto"
       }
      }
     }
    },
    "responses": {
     "202": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/ListPublished"
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
  "/api/v1/waiting": {
   "get": {
    "operationId": "Waiting.of",
    "summary": "What a person waits for others with.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/OthersTurn"
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
  "/api/v1/waiting/count": {
   "get": {
    "operationId": "Waiting.count",
    "summary": "Asked beside every screen, and names nothing.",
    "responses": {
     "200": {
      "description": "The answer",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/WaitingCount"
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
  "AcceptProposalDto": {
   "type": "object",
   "properties": {
    "assert": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/StatementDto"
     },
     "maxItems": 200,
     "description": "What is suggested, where it and `retract` are absent."
    },
    "retract": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ReplacedValueDto"
     },
     "maxItems": 200
    },
    "release": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 63,
     "uniqueItems": true,
     "description": "For asserted statements that do not say otherwise; those of the record when absent."
    },
    "withdrawFrom": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 63,
     "uniqueItems": true,
     "description": "Members that hold something now and lose it by this change."
    },
    "legalBasis": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "purpose": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "legalBasis"
   ],
   "description": "The change of the own record that brings what another country suggests, all of it as it was or with something else."
  },
  "AcknowledgeDto": {
   "type": "object",
   "properties": {
    "key": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500,
     "description": "As the board names it."
    },
    "reason": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    }
   },
   "required": [
    "key",
    "reason"
   ],
   "description": "Which cause somebody has seen, and why it may stand for now."
  },
  "ActivityEntry": {
   "type": "object",
   "properties": {
    "position": {
     "type": "string"
    },
    "messageId": {
     "type": "string"
    },
    "type": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Full name of the message type; null where the message is sealed to others."
    },
    "sender": {
     "type": "string"
    },
    "at": {
     "type": "string"
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
    "name": {
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
    "position",
    "messageId",
    "type",
    "sender",
    "at",
    "recordId",
    "recordType",
    "name"
   ],
   "description": "Something that happened in a space; `GET /spaces/:id/activity`."
  },
  "AgreementDto": {
   "type": "object",
   "properties": {
    "title": {
     "type": "string",
     "minLength": 1,
     "maxLength": 300
    },
    "purpose": {
     "type": "string",
     "minLength": 1,
     "maxLength": 2000
    },
    "offences": {
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 1,
      "maxLength": 300
     },
     "minItems": 1,
     "maxItems": 50
    },
    "starts": {
     "type": "string",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
     "format": "date"
    },
    "ends": {
     "type": "string",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
     "format": "date"
    },
    "members": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AgreementMemberDto"
     },
     "minItems": 1,
     "maxItems": 64
    },
    "switches": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SwitchDto"
     },
     "maxItems": 30
    },
    "textSha256": {
     "type": "string",
     "pattern": "^[0-9a-f]{64}$",
     "description": "SHA-256 of the registered text."
    }
   },
   "required": [
    "title",
    "purpose",
    "offences",
    "starts",
    "ends",
    "members"
   ]
  },
  "AgreementMemberDto": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string",
     "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
    },
    "authority": {
     "type": "string",
     "minLength": 1,
     "maxLength": 300
    },
    "leader": {
     "type": "string",
     "maxLength": 200
    }
   },
   "required": [
    "member",
    "authority"
   ]
  },
  "AgreementView": {
   "type": "object",
   "properties": {
    "title": {
     "type": "string"
    },
    "purpose": {
     "type": "string"
    },
    "offences": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "starts": {
     "type": "string"
    },
    "ends": {
     "type": "string"
    },
    "members": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "member": {
        "type": "string"
       },
       "authority": {
        "type": "string"
       },
       "leader": {
        "type": "string"
       }
      },
      "required": [
       "member",
       "authority",
       "leader"
      ]
     }
    },
    "switches": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "name": {
        "type": "string"
       },
       "values": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "clause": {
        "type": "string"
       }
      },
      "required": [
       "name",
       "values",
       "clause"
      ]
     }
    },
    "textSha256": {
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
    "title",
    "purpose",
    "offences",
    "starts",
    "ends",
    "members",
    "switches",
    "textSha256"
   ],
   "description": "An agreement as people read it."
  },
  "AlikeDto": {
   "type": "object",
   "properties": {
    "type": {
     "enum": [
      "contact-point",
      "event",
      "financial-account",
      "identity-document",
      "note",
      "organisation",
      "person",
      "place",
      "relation",
      "vehicle"
     ]
    },
    "values": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/TypedValueDto"
     },
     "maxItems": 50
    }
   },
   "required": [
    "type",
    "values"
   ],
   "description": "What somebody typed of a record that is not there yet."
  },
  "AlikeRecord": {
   "type": "object",
   "properties": {
    "band": {
     "enum": [
      "conflict",
      "not-compared",
      "possible",
      "relatives",
      "unlikely",
      "very-likely",
      "weak"
     ]
    },
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "name": {
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
    "band",
    "recordId",
    "type",
    "owner",
    "name"
   ],
   "description": "A record that may be what somebody is about to enter."
  },
  "AlikeRecords": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AlikeRecord"
     }
    }
   },
   "required": [
    "items"
   ],
   "description": "`POST …/reconcile/alike`: the likeliest first."
  },
  "AnswerInvitationDto": {
   "type": "object",
   "properties": {
    "answer": {
     "enum": [
      "accept",
      "block",
      "decline"
     ]
    }
   },
   "required": [
    "answer"
   ],
   "description": "What a person says to an invitation that is not joined by itself; `block` declines every space of its opener, also later ones."
  },
  "AnsweredInForm": {
   "type": "object",
   "properties": {
    "label": {
     "type": "object",
     "properties": {
      "bg": {
       "type": "string"
      },
      "en": {
       "type": "string"
      },
      "hu": {
       "type": "string"
      },
      "nl": {
       "type": "string"
      },
      "ro": {
       "type": "string"
      }
     },
     "required": [
      "bg",
      "en",
      "hu",
      "nl",
      "ro"
     ]
    },
    "said": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "bg": {
        "type": "string"
       },
       "en": {
        "type": "string"
       },
       "hu": {
        "type": "string"
       },
       "nl": {
        "type": "string"
       },
       "ro": {
        "type": "string"
       }
      },
      "required": [
       "bg",
       "en",
       "hu",
       "nl",
       "ro"
      ]
     }
    }
   },
   "required": [
    "label",
    "said"
   ],
   "description": "A question of the form with what was chosen or counted."
  },
  "AnsweringDesk": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "name": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "The desk to call first; null where all are closed, and nobody stands in."
    },
    "zone": {
     "type": "string",
     "description": "Where it is, of the IANA list."
    }
   },
   "required": [
    "member",
    "name",
    "zone"
   ],
   "description": "Who answers for a member now."
  },
  "ApartView": {
   "type": "object",
   "properties": {
    "left": {
     "$ref": "#/components/schemas/NamedRecord"
    },
    "right": {
     "$ref": "#/components/schemas/NamedRecord"
    },
    "by": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Countries that say that they are different."
    }
   },
   "required": [
    "left",
    "right",
    "by"
   ],
   "description": "Two records of a disputed group that are kept apart."
  },
  "ApprovalOutlookView": {
   "type": "object",
   "properties": {
    "knownRecipients": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members to whom a person let a message go by hand before; a message to any other waits under every standing approval."
    },
    "deciders": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Decider"
     },
     "description": "Who could decide what the caller sends."
    }
   },
   "required": [
    "knownRecipients",
    "deciders"
   ],
   "description": "What a person can know beforehand of whether a message will wait, beside the standing approvals."
  },
  "ApprovalRequestView": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string"
    },
    "spaceId": {
     "type": "string"
    },
    "state": {
     "enum": [
      "approved",
      "recalled",
      "refused",
      "waiting",
      "withdrawn"
     ]
    },
    "type": {
     "type": "string"
    },
    "recipients": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "handling": {
     "enum": [
      "H0",
      "H1",
      "H2",
      "H3"
     ]
    },
    "grounds": {
     "type": "array",
     "items": {
      "enum": [
       "handling-of-others",
       "new-recipient",
       "no-standing-approval",
       "sensitive"
      ]
     },
     "description": "Why it waits."
    },
    "subject": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "What the message changes, such as `record:<id>`."
    },
    "author": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "type": "string"
      }
     },
     "required": [
      "id",
      "name"
     ]
    },
    "requestedAt": {
     "type": "string",
     "format": "date-time"
    },
    "urgent": {
     "type": "boolean",
     "description": "Its author says that it cannot wait."
    },
    "urgency": {
     "enum": [
      "answers",
      "new-recipient",
      "others",
      "urgent"
     ],
     "description": "Its group in the queue."
    },
    "inReplyTo": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of values that are released in answer: the message id of the question."
    },
    "settled": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "by": {
         "type": "string"
        },
        "at": {
         "type": "string",
         "format": "date-time"
        },
        "reason": {
         "type": "string"
        }
       },
       "required": [
        "by",
        "at",
        "reason"
       ]
      }
     ]
    },
    "mayDecide": {
     "type": "boolean"
    },
    "deciders": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Decider"
     },
     "description": "Who can decide it, while it waits."
    },
    "left": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "position": {
         "type": "string"
        },
        "identity": {
         "type": "string"
        }
       },
       "required": [
        "position",
        "identity"
       ]
      }
     ],
     "description": "Where an approved one stands on the log, which its proof names by the hash of its header, in hex; null until it does."
    },
    "recordId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "The record that it changes, or that its comment or question is about, once that is known here."
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
     "description": "Its name, as it is now; null for a new one that has not left."
    },
    "content": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object"
      }
     ],
     "description": "What the message says, while it waits and after a refusal."
    },
    "together": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RequestPart"
     },
     "description": "Further messages of the same act, which this decision is about as well, in the order in which they leave."
    }
   },
   "required": [
    "messageId",
    "spaceId",
    "state",
    "type",
    "recipients",
    "handling",
    "grounds",
    "subject",
    "author",
    "requestedAt",
    "urgent",
    "urgency",
    "inReplyTo",
    "settled",
    "mayDecide",
    "deciders",
    "left",
    "recordId",
    "recordName",
    "content",
    "together"
   ]
  },
  "ApprovalTally": {
   "type": "object",
   "properties": {
    "waiting": {
     "type": "array",
     "items": {
      "type": "number"
     }
    },
    "oldestAt": {
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
    "approved": {
     "type": "number"
    },
    "refused": {
     "type": "number"
    }
   },
   "required": [
    "waiting",
    "oldestAt",
    "approved",
    "refused"
   ],
   "description": "What waits for a person's decision, by the places of `URGENCIES`, and what that person decided."
  },
  "AssignDto": {
   "type": "object",
   "properties": {
    "personId": {
     "type": "string",
     "maxLength": 255
    }
   },
   "required": [
    "personId"
   ],
   "description": "Whom a record is handed to."
  },
  "AudienceDto": {
   "type": "object",
   "properties": {
    "changes": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/WishDto"
     },
     "minItems": 1,
     "maxItems": 200,
     "uniqueItems": true
    }
   },
   "required": [
    "changes"
   ],
   "description": "What would be sent; several where they are sent together, of one record or request one alone: a second would stand on another base."
  },
  "AudienceEffect": {
   "type": "object",
   "properties": {
    "values": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AudienceValue"
     }
    },
    "deciders": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Decider"
     },
     "description": "Of what waits: who can decide it, with the phone by which the partners know them."
    },
    "effect": {
     "enum": [
      "gains",
      "keeps",
      "loses",
      "nothing",
      "refused",
      "stays",
      "waits"
     ]
    },
    "members": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "reason": {
     "type": "string",
     "description": "Of what is refused."
    },
    "clause": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "standing": {
     "$ref": "#/components/schemas/StandingRight",
     "description": "Of what is gained under one."
    },
    "grounds": {
     "type": "array",
     "items": {
      "enum": [
       "handling-of-others",
       "new-recipient",
       "no-standing-approval",
       "sensitive"
      ]
     },
     "description": "Of what waits."
    }
   },
   "required": [
    "values",
    "effect",
    "members"
   ],
   "description": "What happens to some members when it is sent."
  },
  "AudienceValue": {
   "type": "object",
   "properties": {
    "change": {
     "type": "number",
     "description": "Place of the change in the request."
    },
    "property": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null for the text of a question, an answer or a comment."
    },
    "count": {
     "type": "number"
    }
   },
   "required": [
    "change",
    "property",
    "count"
   ],
   "description": "So many values of a property, in one of the changes that were asked about."
  },
  "AudienceView": {
   "type": "object",
   "properties": {
    "effects": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AudienceEffect"
     },
     "description": "In the order in which it matters: loses, refused, gains, waits, keeps, nothing, stays."
    },
    "token": {
     "type": "string",
     "description": "For the request that sends it: it is sent only while the effects are these."
    }
   },
   "required": [
    "effects",
    "token"
   ],
   "description": "Who gains, keeps and loses what, before anything is sent."
  },
  "AvailableMove": {
   "type": "object",
   "properties": {
    "move": {
     "enum": [
      "accept",
      "acknowledge",
      "cancel",
      "decline",
      "done",
      "extend",
      "overdue",
      "part",
      "pause",
      "resume"
     ]
    },
    "codes": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CodeRule"
     },
     "description": "Of which one is chosen; empty where it needs none."
    },
    "code": {
     "type": "boolean",
     "description": "Of the closed list of the move and the kind."
    },
    "text": {
     "enum": [
      "may",
      "must",
      "none"
     ]
    },
    "until": {
     "type": "boolean"
    }
   },
   "required": [
    "move",
    "codes",
    "code",
    "text",
    "until"
   ],
   "description": "A move that the own side may make now, and what it needs: what a page shows as a button."
  },
  "BatchRow": {
   "type": "object",
   "properties": {
    "index": {
     "type": "number"
    },
    "state": {
     "enum": [
      "accepted",
      "refused",
      "waiting-for-approval"
     ],
     "description": "Waits where any of its messages does."
    },
    "recordId": {
     "type": "string"
    },
    "messages": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Sent"
     }
    },
    "problem": {
     "$ref": "#/components/schemas/Problem",
     "description": "Of a refused row."
    }
   },
   "required": [
    "index",
    "state"
   ],
   "description": "What became of a row, named by its place in the request."
  },
  "BoardCause": {
   "type": "object",
   "properties": {
    "key": {
     "type": "string",
     "description": "What it is acknowledged by."
    },
    "seen": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CauseSeen"
      }
     ],
     "description": "Null while nobody has acknowledged it as it stands."
    },
    "whose": {
     "enum": [
      "network",
      "nobody",
      "ours",
      "theirs"
     ]
    },
    "cause": {
     "enum": [
      "ALL_SEEN",
      "ALL_WELL",
      "APPROVAL_WAITING",
      "BROKER_AWAY",
      "BROKER_CLOCK_OFF",
      "CERTIFICATE_EXPIRED",
      "CERTIFICATE_EXPIRES",
      "CLAIMS_MORE",
      "CLOCKS_DISAGREE",
      "CLOCK_OFF",
      "CONFIRMATION_LATE",
      "CONTRADICTION",
      "EPOCH_CHURN",
      "GATEWAY_AWAY",
      "HALT_LASTS",
      "IN_MAINTENANCE",
      "KEY_MISUSED",
      "KEY_NOT_ACTIVE",
      "LISTS_CONFLICT",
      "LIST_OUTDATED",
      "LOG_WITHHELD",
      "MEMBER_BEHIND",
      "MEMBER_FROZEN",
      "NO_GATEWAY_ANSWERS",
      "OUTBOX_STUCK",
      "PEER_UNBELIEVED",
      "RECORDS_PARKED",
      "RECORD_REFUSED",
      "SEALING_BROKEN",
      "SECOND_INSTANCE",
      "SIGN_OF_LIFE_LATE",
      "SPACE_HALTED",
      "SPACE_QUOTA",
      "TIME_AHEAD",
      "TIME_FROZEN",
      "TRUST_LIST_EXPIRED",
      "TRUST_LIST_EXPIRES",
      "WAITS_FOR_KEY",
      "WAITS_FOR_LIST"
     ]
    },
    "member": {
     "type": "string",
     "description": "The member it is about, where it is about one."
    },
    "since": {
     "type": "string",
     "description": "ISO 8601, where it is known."
    },
    "values": {
     "type": "object",
     "additionalProperties": {
      "anyOf": [
       {
        "type": "string"
       },
       {
        "type": "number"
       }
      ]
     }
    },
    "runbook": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "File of docs/runbooks that says what to do; null where the sentence says all."
    }
   },
   "required": [
    "key",
    "seen",
    "whose",
    "cause",
    "values",
    "runbook"
   ],
   "description": "One thing that is the matter, as the board shows it."
  },
  "BreakGlassDto": {
   "type": "object",
   "properties": {
    "reason": {
     "type": "string",
     "maxLength": 500,
     "description": "At least 10 characters."
    }
   },
   "required": [
    "reason"
   ],
   "description": "Why a person reads a case whose team they are not on."
  },
  "BrokerHealth": {
   "type": "object",
   "properties": {
    "state": {
     "enum": [
      "not-reached",
      "reachable"
     ]
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
    "state",
    "since"
   ],
   "description": "Whether this gateway reaches the log: while it does not, sending waits and nothing is lost."
  },
  "CauseSeen": {
   "type": "object",
   "properties": {
    "by": {
     "type": "string"
    },
    "byName": {
     "type": "string",
     "description": "Name of the person; the id where no name is known."
    },
    "reason": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "description": "ISO 8601."
    }
   },
   "required": [
    "by",
    "byName",
    "reason",
    "at"
   ],
   "description": "That a person has seen a cause, and why it may stand: said in its place until it ends or grows."
  },
  "ChangeRecordDto": {
   "type": "object",
   "properties": {
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "assert": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/StatementDto"
     },
     "maxItems": 200
    },
    "retract": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/StatementReferenceDto"
     },
     "maxItems": 200
    },
    "release": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 63,
     "uniqueItems": true,
     "description": "For asserted statements that do not say otherwise; those of the record when absent."
    },
    "withdrawFrom": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 63,
     "uniqueItems": true,
     "description": "Members that hold something now and lose it by this change: named, so that nobody takes it from them unawares."
    },
    "legalBasis": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "purpose": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    }
   },
   "required": [
    "legalBasis"
   ],
   "description": "A change that is sent by itself, and how."
  },
  "ChangeRecordsDto": {
   "type": "object",
   "properties": {
    "changes": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SeenChangeDto"
     },
     "minItems": 1,
     "maxItems": 200,
     "uniqueItems": true
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "changes"
   ],
   "description": "Changes that are sent together, all of them or none."
  },
  "ChangeView": {
   "type": "object",
   "properties": {
    "position": {
     "type": "string"
    },
    "messageId": {
     "type": "string"
    },
    "version": {
     "type": "number"
    },
    "sender": {
     "type": "string"
    },
    "at": {
     "type": "string"
    },
    "recipients": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "snapshot": {
     "type": "boolean"
    },
    "identity": {
     "type": "string",
     "description": "Hash of the header, hex: what proofs name it by."
    },
    "authors": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Who made the statements that it asserts, named to the members of the space; empty where it only retracts."
    },
    "asserted": {
     "type": "number"
    },
    "retracted": {
     "type": "number"
    },
    "purposes": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "verified": {
     "$ref": "#/components/schemas/VerifiedView"
    }
   },
   "required": [
    "position",
    "messageId",
    "version",
    "sender",
    "at",
    "recipients",
    "snapshot",
    "identity",
    "authors",
    "asserted",
    "retracted",
    "purposes",
    "verified"
   ],
   "description": "A message that made a record what it is."
  },
  "ChangesAccepted": {
   "type": "object",
   "properties": {
    "messages": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Sent"
     }
    }
   },
   "required": [
    "messages"
   ],
   "description": "What became of changes that were sent together."
  },
  "ChannelTest": {
   "type": "object",
   "properties": {
    "state": {
     "enum": [
      "failed",
      "sent"
     ]
    },
    "error": {
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
    "state",
    "error"
   ],
   "description": "What a server said to a test."
  },
  "CharterSigned": {
   "type": "object",
   "properties": {
    "revision": {
     "type": "number"
    },
    "members": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   },
   "required": [
    "revision",
    "members"
   ]
  },
  "CheckLinesDto": {
   "type": "object",
   "properties": {
    "lines": {
     "type": "array",
     "items": {
      "type": "string",
      "maxLength": 300
     },
     "minItems": 1,
     "maxItems": 50000
    },
    "justification": {
     "$ref": "#/components/schemas/JustificationDto"
    },
    "members": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 64,
     "uniqueItems": true
    }
   },
   "required": [
    "lines",
    "members"
   ],
   "description": "A list to look up: at home, and at members where some are named."
  },
  "CheckLog": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/LoggedCheck"
     }
    }
   },
   "required": [
    "items"
   ]
  },
  "CheckPartner": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "state": {
     "enum": [
      "answered",
      "ask-anew",
      "not-allowed",
      "not-asked-yet",
      "other-forms",
      "over-budget",
      "refused",
      "waits-for-approval"
     ]
    },
    "answered": {
     "type": "number",
     "description": "Numbers that it answered, of all."
    },
    "numbers": {
     "type": "number"
    },
    "hits": {
     "type": "number"
    },
    "spent": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "What of its day the last answer says is used up, and how many there are; null before one."
    },
    "budget": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ]
    },
    "goesOn": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "ISO date of the day on which it goes on; null where it does by itself."
    }
   },
   "required": [
    "member",
    "state",
    "answered",
    "numbers",
    "hits",
    "spent",
    "budget",
    "goesOn"
   ],
   "description": "Where a question stands at a member."
  },
  "CheckView": {
   "type": "object",
   "properties": {
    "checkId": {
     "type": "string"
    },
    "at": {
     "type": "string"
    },
    "until": {
     "type": "string"
    },
    "numbers": {
     "type": "number"
    },
    "justification": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/Justification"
      }
     ]
    },
    "partners": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CheckPartner"
     }
    },
    "counts": {
     "type": "object",
     "properties": {
      "hit": {
       "type": "number"
      },
      "known": {
       "type": "number"
      },
      "nothing": {
       "type": "number"
      },
      "open": {
       "type": "number"
      },
      "sealed": {
       "type": "number"
      },
      "unread": {
       "type": "number"
      }
     },
     "required": [
      "hit",
      "known",
      "nothing",
      "open",
      "sealed",
      "unread"
     ],
     "description": "Lines of each state."
    },
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CheckedLine"
     }
    },
    "next": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "The line behind which the rest begins; null at the end."
    }
   },
   "required": [
    "checkId",
    "at",
    "until",
    "numbers",
    "justification",
    "partners",
    "counts",
    "items",
    "next"
   ],
   "description": "A list that somebody looked up, with what it came to so far."
  },
  "CheckedHit": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "deskId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of the desks that it posted; null where it named none."
    }
   },
   "required": [
    "member",
    "type",
    "deskId"
   ],
   "description": "What a member has of a number: the type of a record, and the desk that knows more."
  },
  "CheckedLine": {
   "type": "object",
   "properties": {
    "line": {
     "type": "number"
    },
    "raw": {
     "type": "string"
    },
    "state": {
     "enum": [
      "hit",
      "known",
      "nothing",
      "open",
      "sealed",
      "unread"
     ]
    },
    "readings": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string"
       },
       "key": {
        "type": "string"
       }
      },
      "required": [
       "kind",
       "key"
      ]
     }
    },
    "records": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CheckedRecord"
     }
    },
    "sealed": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SealedHere"
     }
    },
    "hits": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CheckedHit"
     }
    }
   },
   "required": [
    "line",
    "raw",
    "state",
    "readings",
    "records",
    "sealed",
    "hits"
   ]
  },
  "CheckedRecord": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "name": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null where it has none."
    }
   },
   "required": [
    "recordId",
    "type",
    "name"
   ],
   "description": "A record held here that has what the line says."
  },
  "CheckedStatementDto": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string",
     "minLength": 1,
     "maxLength": 60
    },
    "value": {
     "type": "string",
     "minLength": 1,
     "maxLength": 4000
    }
   },
   "required": [
    "property",
    "value"
   ]
  },
  "CheckpointView": {
   "type": "object",
   "properties": {
    "size": {
     "type": "string"
    },
    "root": {
     "type": "string"
    },
    "cosigned": {
     "type": "object",
     "additionalProperties": {
      "type": "string"
     },
     "description": "Newest size that each member cosigned and that agrees with the tree of this gateway."
    },
    "halted": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "contradicting": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   },
   "required": [
    "size",
    "root",
    "cosigned",
    "halted",
    "contradicting"
   ]
  },
  "ClockView": {
   "type": "object",
   "properties": {
    "clock": {
     "enum": [
      "broker",
      "member",
      "own"
     ],
     "description": "`member` is another gateway."
    },
    "member": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "skewMs": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "Best estimate in milliseconds; null where nothing was measured, 0 for the own clock."
    },
    "lowestMs": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "The skew is not below this: what came later cannot have been earlier."
    },
    "highestMs": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ]
    },
    "isOff": {
     "type": "boolean",
     "description": "Off what most clocks say, by more than 30 seconds for certain."
    },
    "isKnown": {
     "type": "boolean",
     "description": "Whether anything can be said of it now: not of one that nobody reaches, whatever it last showed."
    },
    "measuredAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "When it last showed its time."
    }
   },
   "required": [
    "clock",
    "member",
    "skewMs",
    "lowestMs",
    "highestMs",
    "isOff",
    "isKnown",
    "measuredAt"
   ],
   "description": "How a clock stands to the own one. Positive: it shows a later time."
  },
  "CodeRule": {
   "type": "object",
   "properties": {
    "code": {
     "type": "string"
    },
    "needsText": {
     "const": true,
     "description": "Without words it says nothing."
    }
   },
   "required": [
    "code"
   ],
   "description": "Codes with which a move may come, as people choose them; another build may know more."
  },
  "ColumnValue": {
   "type": "object",
   "properties": {
    "value": {
     "type": "string"
    },
    "original": {
     "type": "string"
    },
    "language": {
     "type": "string"
    }
   },
   "required": [
    "value",
    "original",
    "language"
   ],
   "description": "A value in a column."
  },
  "ComingEnd": {
   "type": "object",
   "properties": {
    "how": {
     "enum": [
      "accepted",
      "accepted-changed",
      "declined",
      "withdrawn"
     ]
    },
    "sending": {
     "enum": [
      "held",
      "on-its-way",
      "waiting-for-approval"
     ]
    }
   },
   "required": [
    "how",
    "sending"
   ],
   "description": "What this country says to a proposal, as long as it is not on the log."
  },
  "CommentDto": {
   "type": "object",
   "properties": {
    "position": {
     "type": "string",
     "pattern": "^(0|[1-9]\\d{0,15})$",
     "description": "Position of the draft in the log of this space."
    },
    "clause": {
     "type": "string",
     "maxLength": 40
    },
    "text": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "position",
    "clause",
    "text"
   ]
  },
  "CommentRow": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string"
    },
    "draftPosition": {
     "type": "string"
    },
    "clause": {
     "type": "string"
    },
    "text": {
     "type": "string"
    },
    "author": {
     "type": "string"
    },
    "sender": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time"
    }
   },
   "required": [
    "messageId",
    "draftPosition",
    "clause",
    "text",
    "author",
    "sender",
    "at"
   ]
  },
  "CommentView": {
   "type": "object",
   "properties": {
    "commentId": {
     "type": "string",
     "description": "`<member>.<id>`."
    },
    "member": {
     "type": "string"
    },
    "author": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time",
     "description": "Of the log; for what is not there yet, when it was accepted here."
    },
    "text": {
     "type": "string",
     "description": "Empty where it is withdrawn."
    },
    "language": {
     "type": "string",
     "description": "BCP 47; empty where its author does not say."
    },
    "handling": {
     "type": "number"
    },
    "value": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CommentedValue"
      }
     ],
     "description": "Null where it is about the whole record."
    },
    "readers": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members that can read it, its sender among them; ascending."
    },
    "without": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members that hold what it is about and cannot read it; ascending."
    },
    "readBy": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members besides its sender where a person opened it."
    },
    "state": {
     "enum": [
      "held",
      "on-its-way",
      "said",
      "waiting-for-approval"
     ]
    },
    "withdrawn": {
     "type": "boolean"
    },
    "withdrawable": {
     "type": "boolean",
     "description": "This country may take it back."
    },
    "position": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Position on the log; null for what is not there yet."
    },
    "unread": {
     "type": "boolean",
     "description": "The caller has not seen it; nothing that they wrote themselves."
    }
   },
   "required": [
    "commentId",
    "member",
    "author",
    "at",
    "text",
    "language",
    "handling",
    "value",
    "readers",
    "without",
    "readBy",
    "state",
    "withdrawn",
    "withdrawable",
    "position",
    "unread"
   ],
   "description": "What somebody said about a record."
  },
  "CommentedValue": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string"
    },
    "messageId": {
     "type": "string"
    },
    "index": {
     "type": "number"
    }
   },
   "required": [
    "property",
    "messageId",
    "index"
   ],
   "description": "The value that a comment is about."
  },
  "CommentedValueDto": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string",
     "format": "uuid"
    },
    "index": {
     "type": "integer",
     "minimum": 0,
     "maximum": 199
    }
   },
   "required": [
    "messageId",
    "index"
   ],
   "description": "A value of the record: the message that said it, and its place there."
  },
  "CommitmentDetail": {
   "type": "object",
   "properties": {
    "timeline": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MoveView"
     }
    },
    "callAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "From when on the country that was asked is called, as nobody there who may answer opened it or said anything to it; null where they did, and of what can wait."
    },
    "commitmentId": {
     "type": "string",
     "description": "`<creditor>.<uuid>`: ids are unique by who asks alone."
    },
    "number": {
     "type": "string",
     "description": "To say on the phone: 6 or 8 digits, the check digit last. Both sides see the same."
    },
    "kind": {
     "enum": [
      "consent",
      "information",
      "release",
      "renewal",
      "review",
      "task",
      "translation"
     ]
    },
    "direction": {
     "enum": [
      "received",
      "sent"
     ],
     "description": "`received` by this country, or `sent` by it."
    },
    "creditor": {
     "type": "string"
    },
    "debtor": {
     "type": "string"
    },
    "author": {
     "type": "string",
     "description": "Name of the person who asks."
    },
    "text": {
     "type": "string"
    },
    "recordId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Record that it is about, where that is known here; of what is sealed its owner knows it, and who asks once something of it is released."
    },
    "position": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of a release: position on the log of the space of the message that it names; null of other kinds, and until it is on the log where both hold it."
    },
    "value": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/NamedValue"
      }
     ],
     "description": "The value of the record that a release is about; null where it is about all of it."
    },
    "given": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedValue"
     },
     "description": "Values that its answer gave."
    },
    "here": {
     "type": "number",
     "description": "How many of these values this country has: what an answer names is not yet what came."
    },
    "answer": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/GivenAnswer"
      }
     ],
     "description": "What ended it in the words of who was asked; null while it has no answer."
    },
    "term": {
     "anyOf": [
      {
       "enum": [
        "d3",
        "d7",
        "h8",
        "until"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "Null of a question that a build before this one asked, which is due at no moment."
    },
    "ground": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Code of the reason why it cannot wait; null where it can."
    },
    "at": {
     "type": "string",
     "format": "date-time"
    },
    "state": {
     "enum": [
      "accepted",
      "cancelled",
      "declined",
      "done",
      "held",
      "offered",
      "on-its-way",
      "paused",
      "refused",
      "void",
      "waiting-for-approval"
     ]
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
     "description": "Moment of the log by which it is to be answered; null while it is paused, where it has no term, and until it is on the log."
    },
    "remainingMs": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "What is left of the time while it is paused."
    },
    "acknowledgedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "First sign of the country that was asked."
    },
    "partial": {
     "type": "boolean",
     "description": "Some of it was answered."
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
     "description": "The moment that passed without an end, by the log; null where none did."
    },
    "settledAt": {
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
    "outcome": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Code by which it was answered or declined."
    },
    "moves": {
     "type": "number",
     "description": "How often people moved it."
    },
    "version": {
     "type": "string",
     "description": "The entity tag that a move is based on: which offer of its id it is, and how often it was moved."
    },
    "may": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AvailableMove"
     },
     "description": "What this country may do now."
    },
    "movePending": {
     "type": "boolean",
     "description": "A move of this country waits for approval or is on its way."
    }
   },
   "required": [
    "timeline",
    "callAt",
    "commitmentId",
    "number",
    "kind",
    "direction",
    "creditor",
    "debtor",
    "author",
    "text",
    "recordId",
    "position",
    "value",
    "given",
    "here",
    "answer",
    "term",
    "ground",
    "at",
    "state",
    "dueAt",
    "remainingMs",
    "acknowledgedAt",
    "partial",
    "lateSince",
    "settledAt",
    "outcome",
    "moves",
    "version",
    "may",
    "movePending"
   ],
   "description": "One request with all that was said to it; `GET /spaces/:id/commitments/:commitmentId`."
  },
  "CommitmentPage": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ListedCommitment"
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
   ],
   "description": "A page of them, open ones first by their due moments; what is on its way to the log stands on the first."
  },
  "ComparedRecord": {
   "type": "object",
   "properties": {
    "number": {
     "type": "string",
     "description": "Digits to say on the phone."
    },
    "version": {
     "type": "number"
    },
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "name": {
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
    "number",
    "version",
    "recordId",
    "type",
    "owner",
    "name"
   ],
   "description": "A record as a side of a pair that is looked at."
  },
  "ComparedStatement": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string"
    },
    "index": {
     "type": "number"
    },
    "property": {
     "type": "string"
    },
    "value": {
     "type": "string"
    },
    "author": {
     "type": "string",
     "description": "Who said it."
    },
    "inBase": {
     "type": "boolean"
    },
    "inCurrent": {
     "type": "boolean"
    }
   },
   "required": [
    "messageId",
    "index",
    "property",
    "value",
    "author",
    "inBase",
    "inCurrent"
   ],
   "description": "A statement of two versions."
  },
  "ComparedValue": {
   "type": "object",
   "properties": {
    "value": {
     "type": "string"
    },
    "evaluation": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "As `B2`; null where nobody evaluated it."
    }
   },
   "required": [
    "value",
    "evaluation"
   ],
   "description": "A live value of it."
  },
  "ConfirmDto": {
   "type": "object",
   "properties": {
    "proposalId": {
     "type": "string",
     "format": "uuid"
    },
    "reason": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    }
   },
   "required": [
    "proposalId",
    "reason"
   ],
   "description": "The second person names the proposal that was shown: what it covers cannot grow in between."
  },
  "ContractView": {
   "type": "object",
   "properties": {
    "digest": {
     "type": "string"
    },
    "isAdmitted": {
     "type": "boolean"
    },
    "supportedBy": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   },
   "required": [
    "digest",
    "isAdmitted",
    "supportedBy"
   ]
  },
  "CountedFilters": {
   "type": "object",
   "properties": {
    "counts": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/FilterCounts"
      }
     ]
    }
   },
   "required": [
    "counts"
   ],
   "description": "Null where more records are there than are counted, or counting them takes long."
  },
  "CountryDelivery": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "isRecipient": {
     "type": "boolean",
     "description": "False for an observer, which stores the record and cannot open it."
    },
    "state": {
     "enum": [
      "on-its-way",
      "opened",
      "refused",
      "stored"
     ]
    },
    "storedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "latencyMs": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "From the log time of the record to its cosignature seen here, milliseconds."
    },
    "code": {
     "type": "string"
    },
    "field": {
     "type": "string"
    }
   },
   "required": [
    "member",
    "isRecipient",
    "state",
    "storedAt",
    "latencyMs"
   ],
   "description": "What one member said about a message by cosigning, opening or refusing."
  },
  "CountryPlace": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "state": {
     "enum": [
      "arrived",
      "kept",
      "on-its-way",
      "read",
      "refused",
      "waiting"
     ]
    },
    "at": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "When it got there; null while nothing was heard."
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
     "description": "Of a refusal."
    }
   },
   "required": [
    "member",
    "state",
    "at",
    "code"
   ]
  },
  "CreateRecordDto": {
   "type": "object",
   "properties": {
    "type": {
     "enum": [
      "contact-point",
      "event",
      "financial-account",
      "identity-document",
      "note",
      "organisation",
      "person",
      "place",
      "relation",
      "vehicle"
     ]
    },
    "release": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 63,
     "uniqueItems": true,
     "description": "Members that may hold the statements which do not say otherwise."
    },
    "legalBasis": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "purpose": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "statements": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/StatementDto"
     },
     "minItems": 1,
     "maxItems": 200
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "type",
    "release",
    "legalBasis",
    "statements"
   ],
   "description": "A new record: its type, who else may hold it, and what is claimed."
  },
  "CreateRecordsDto": {
   "type": "object",
   "properties": {
    "records": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CreateRecordDto"
     },
     "minItems": 1,
     "maxItems": 500
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "records"
   ],
   "description": "Records that are entered at once. Each row is checked by itself, so that a broken one keeps no other; until then it is anything."
  },
  "DatedItem": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "name": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "handling": {
     "type": "string",
     "description": "Highest handling code of its record."
    },
    "kind": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of an event or a relation its kind; null where it says none."
    },
    "property": {
     "type": "string",
     "description": "Which of its dates: a span, or the property that says one."
    },
    "begins": {
     "type": "string",
     "description": "As they were written, EDTF."
    },
    "ends": {
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
    "recordId",
    "type",
    "owner",
    "name",
    "handling",
    "kind",
    "property",
    "begins",
    "ends"
   ],
   "description": "A record that says when something was."
  },
  "Decider": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string"
    },
    "name": {
     "type": "string"
    },
    "desk": {
     "type": "string"
    },
    "phone": {
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
    "id",
    "name",
    "desk",
    "phone"
   ],
   "description": "Who can let something go, as the partners know them."
  },
  "DecisionDto": {
   "type": "object",
   "properties": {
    "decision": {
     "enum": [
      "approve",
      "refuse"
     ]
    },
    "reason": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    }
   },
   "required": [
    "decision",
    "reason"
   ],
   "description": "What a prosecutor decides about a message that waits."
  },
  "DeclineProposalDto": {
   "type": "object",
   "properties": {
    "code": {
     "enum": [
      "duplicate",
      "not-ours",
      "other",
      "outdated",
      "unproven",
      "wrong"
     ]
    },
    "text": {
     "type": "string",
     "minLength": 10,
     "maxLength": 1000
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "code",
    "text"
   ],
   "description": "Why the owner of a record does not change it as was suggested."
  },
  "Delivery": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string"
    },
    "state": {
     "enum": [
      "pending",
      "published",
      "refused",
      "sealed",
      "waiting-for-approval"
     ]
    },
    "position": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "code": {
     "type": "string"
    },
    "countries": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CountryDelivery"
     }
    }
   },
   "required": [
    "messageId",
    "state",
    "position",
    "countries"
   ]
  },
  "DeskChannelDto": {
   "type": "object",
   "properties": {
    "desk": {
     "type": "string",
     "format": "uuid",
     "description": "Absent: whatever desk is on duty."
    },
    "kind": {
     "enum": [
      "mail",
      "webhook"
     ]
    },
    "address": {
     "type": "string",
     "maxLength": 500,
     "description": "Of one mailbox, or where the webhook is called."
    },
    "language": {
     "enum": [
      "bg",
      "en",
      "hu",
      "nl",
      "ro"
     ]
    },
    "secret": {
     "type": "string",
     "minLength": 32,
     "maxLength": 200,
     "description": "What a webhook is signed with (HMAC-SHA256), which needs one; it is never shown again."
    }
   },
   "required": [
    "kind",
    "address",
    "language"
   ],
   "description": "Where a desk is told that something waits; it replaces what was kept under the id."
  },
  "DeskChannelView": {
   "type": "object",
   "properties": {
    "channelId": {
     "type": "string"
    },
    "desk": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null: whatever desk is on duty."
    },
    "kind": {
     "enum": [
      "mail",
      "webhook"
     ]
    },
    "address": {
     "type": "string",
     "description": "Of a webhook its host alone: the rest may be secret."
    },
    "language": {
     "enum": [
      "bg",
      "en",
      "hu",
      "nl",
      "ro"
     ]
    },
    "madeAt": {
     "type": "string",
     "format": "date-time"
    },
    "sentAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "Null before the first."
    },
    "retried": {
     "type": "number",
     "description": "Notices that wait for another try."
    },
    "failed": {
     "type": "number",
     "description": "Notices of the last seven days that did not arrive, however often it was tried."
    },
    "error": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Why the newest of both did not arrive; null where all did."
    },
    "last": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NoticeOutcome"
     },
     "description": "The newest first."
    }
   },
   "required": [
    "channelId",
    "desk",
    "kind",
    "address",
    "language",
    "madeAt",
    "sentAt",
    "retried",
    "failed",
    "error",
    "last"
   ]
  },
  "DeskChannels": {
   "type": "object",
   "properties": {
    "mail": {
     "type": "boolean",
     "description": "Whether mail leaves this gateway."
    },
    "hosts": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "That webhooks may call."
    },
    "unheard": {
     "type": "number",
     "description": "Notices of the last seven days that no channel was for."
    },
    "channels": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DeskChannelView"
     }
    }
   },
   "required": [
    "mail",
    "hosts",
    "unheard",
    "channels"
   ],
   "description": "Where desks are told, and where that may be; `GET desk-channels`."
  },
  "DeskColleague": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string"
    },
    "name": {
     "type": "string"
    },
    "desk": {
     "type": "string"
    }
   },
   "required": [
    "id",
    "name",
    "desk"
   ],
   "description": "Somebody of this country who reads records of a case; `GET /spaces/:id/colleagues`."
  },
  "DeskDto": {
   "type": "object",
   "properties": {
    "deskId": {
     "type": "string",
     "format": "uuid",
     "description": "Stays from one post to the next."
    },
    "name": {
     "type": "string",
     "minLength": 1,
     "maxLength": 100,
     "pattern": "^[^\\p{C}\\p{Zl}\\p{Zp}]*$"
    },
    "phone": {
     "type": "string",
     "pattern": "^\\+[0-9]{4,15}$",
     "description": "E.164, so that it can be dialled from every country."
    },
    "languages": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2,3}$"
     },
     "maxItems": 20,
     "uniqueItems": true,
     "description": "ISO 639, best first."
    },
    "zone": {
     "type": "string",
     "maxLength": 64,
     "pattern": "^[A-Za-z][A-Za-z0-9_+-]*(\\/[A-Za-z0-9_+-]+)*$",
     "description": "Of the IANA list."
    },
    "hours": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DutyHoursDto"
     },
     "maxItems": 28
    },
    "deputies": {
     "type": "array",
     "items": {
      "type": "string",
      "format": "uuid"
     },
     "maxItems": 5,
     "uniqueItems": true,
     "description": "Desks of the same list."
    },
    "duties": {
     "type": "array",
     "items": {
      "enum": [
       "approval",
       "check",
       "front",
       "identity",
       "information",
       "night",
       "recall"
      ]
     },
     "maxItems": 7,
     "uniqueItems": true
    }
   },
   "required": [
    "deskId",
    "name",
    "phone",
    "languages",
    "zone",
    "hours",
    "deputies",
    "duties"
   ],
   "description": "A desk of this member whom the others may call."
  },
  "DeskView": {
   "type": "object",
   "properties": {
    "deskId": {
     "type": "string"
    },
    "name": {
     "type": "string"
    },
    "phone": {
     "type": "string"
    },
    "languages": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "ISO 639, best first."
    },
    "zone": {
     "type": "string",
     "description": "Of the IANA list."
    },
    "hours": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DutyHours"
     }
    },
    "deputies": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "duties": {
     "type": "array",
     "items": {
      "enum": [
       "approval",
       "check",
       "front",
       "identity",
       "information",
       "night",
       "recall"
      ]
     }
    },
    "state": {
     "enum": [
      "closed",
      "open",
      "unknown"
     ],
     "description": "By its hours; `unknown` where its zone is."
    },
    "changesAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "When it closes or opens next, ISO 8601; null where it never does."
    }
   },
   "required": [
    "deskId",
    "name",
    "phone",
    "languages",
    "zone",
    "hours",
    "deputies",
    "duties",
    "state",
    "changesAt"
   ]
  },
  "Disagreement": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "group",
      "pair",
      "proposal",
      "value"
     ]
    },
    "subject": {
     "type": "string",
     "description": "Names it among all: the same at every member."
    },
    "records": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedSubject"
     }
    },
    "members": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Countries that say otherwise than others."
    },
    "property": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of a value which one it is; null of the others."
    },
    "values": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "member": {
        "type": "string"
       },
       "value": {
        "type": "string"
       }
      },
      "required": [
       "member",
       "value"
      ]
     },
     "description": "Of a value what is said, each with who says it; none of the others."
    },
    "proposal": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of a suggested change who made it, and its id."
    },
    "common": {
     "type": "boolean",
     "description": "Everybody who takes part was told all of it when it was said."
    }
   },
   "required": [
    "kind",
    "subject",
    "records",
    "members",
    "property",
    "values",
    "proposal",
    "common"
   ],
   "description": "One open disagreement; it goes when it is resolved."
  },
  "DisagreementsView": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Disagreement"
     }
    },
    "open": {
     "type": "number"
    },
    "common": {
     "type": "number",
     "description": "Of them those that everybody who takes part was told: the same number at every member that has read the log as far."
    },
    "members": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members that take part."
    },
    "isCut": {
     "type": "boolean",
     "description": "More values were said than are looked through."
    }
   },
   "required": [
    "items",
    "open",
    "common",
    "members",
    "isCut"
   ]
  },
  "DisputeView": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "apart",
      "too-large"
     ]
    },
    "apart": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/ApartView"
      }
     ]
    },
    "way": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedRecord"
     },
     "description": "From the one of the two to the other, over what is called the same; empty of a group that is too large."
    }
   },
   "required": [
    "kind",
    "apart",
    "way"
   ],
   "description": "Why records stand alone that words join."
  },
  "DraftStatement": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string"
    },
    "value": {
     "type": "string"
    }
   },
   "required": [
    "property",
    "value"
   ],
   "description": "What a draft says: a property of its record type, and the value as it was told."
  },
  "DutyHours": {
   "type": "object",
   "properties": {
    "day": {
     "type": "number"
    },
    "from": {
     "type": "number"
    },
    "to": {
     "type": "number"
    }
   },
   "required": [
    "day",
    "from",
    "to"
   ],
   "description": "When a desk answers each week, by the clock of its zone: minutes behind midnight, Monday is 1. A range that ends no later than it begins ends the next day."
  },
  "DutyHoursDto": {
   "type": "object",
   "properties": {
    "day": {
     "type": "integer",
     "minimum": 1,
     "maximum": 7,
     "description": "1 is Monday."
    },
    "from": {
     "type": "integer",
     "minimum": 0,
     "maximum": 1439
    },
    "to": {
     "type": "integer",
     "minimum": 0,
     "maximum": 1440
    }
   },
   "required": [
    "day",
    "from",
    "to"
   ],
   "description": "Minutes behind midnight, by the clock of the desk; an end that is no later than the beginning is of the next day."
  },
  "EffectView": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "disputes",
      "joins",
      "keeps-apart",
      "nothing",
      "parts",
      "settles",
      "supports",
      "too-large",
      "waits"
     ]
    },
    "left": {
     "type": "number",
     "description": "Records that stand as one with the left, and with the right: before they are joined, or once they have parted."
    },
    "right": {
     "type": "number"
    },
    "waitsFor": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Owners whose word is missing."
    },
    "apart": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/ApartView"
      }
     ],
     "description": "Two records that are kept apart in what is disputed; null of all else."
    }
   },
   "required": [
    "kind",
    "left",
    "right",
    "waitsFor",
    "apart"
   ],
   "description": "What a word of this country would join or part, before it is said."
  },
  "EvaluationDto": {
   "type": "object",
   "properties": {
    "source": {
     "type": "string",
     "enum": [
      "A",
      "B",
      "C",
      "X"
     ]
    },
    "information": {
     "type": "integer",
     "minimum": 1,
     "maximum": 4
    }
   },
   "required": [
    "source",
    "information"
   ]
  },
  "EvidencePart": {
   "type": "object",
   "properties": {
    "what": {
     "enum": [
      "cosignature",
      "header",
      "list",
      "own-tree",
      "record"
     ]
    },
    "spaceId": {
     "type": "string"
    },
    "place": {
     "type": "string",
     "description": "Position of a record, version of a list, size of a tree."
    },
    "hash": {
     "type": "string",
     "description": "Identity of a record, hash of a list, root of a tree; in hex."
    },
    "signedBy": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "key": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "keyId": {
         "type": "string"
        },
        "status": {
         "enum": [
          "active",
          "retired",
          "revoked",
          "unknown"
         ]
        }
       },
       "required": [
        "keyId",
        "status"
       ]
      }
     ],
     "description": "Key of the signature in hex, and what the list in force says of it; of lists none is named."
    }
   },
   "required": [
    "what",
    "spaceId",
    "place",
    "hash",
    "signedBy",
    "key"
   ],
   "description": "One signed statement, of which two contradict each other."
  },
  "ExemptionView": {
   "type": "object",
   "properties": {
    "exempt": {
     "type": "boolean"
    },
    "by": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "at": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Since when, ISO 8601."
    }
   },
   "required": [
    "exempt",
    "by",
    "at"
   ],
   "description": "Whether a record of the own country says nothing to who asks about numbers."
  },
  "FieldProblem": {
   "type": "object",
   "properties": {
    "path": {
     "type": "string",
     "description": "Where, as `persons[0].name`; empty where it is the request as a whole."
    },
    "rule": {
     "type": "string",
     "description": "Which rule, a stable name for programs."
    },
    "hint": {
     "type": "string",
     "description": "What would be right, in the language of the caller."
    }
   },
   "required": [
    "path",
    "rule",
    "hint"
   ],
   "description": "One thing wrong with an input."
  },
  "FilterCounts": {
   "type": "object",
   "properties": {
    "type": {
     "type": "object",
     "additionalProperties": {
      "type": "number"
     }
    },
    "owner": {
     "type": "object",
     "additionalProperties": {
      "type": "number"
     }
    },
    "handling": {
     "type": "object",
     "additionalProperties": {
      "type": "number"
     }
    },
    "sensitivity": {
     "type": "object",
     "additionalProperties": {
      "type": "number"
     }
    },
    "purpose": {
     "type": "object",
     "additionalProperties": {
      "type": "number"
     }
    },
    "mine": {
     "type": "number"
    },
    "conflicted": {
     "type": "number"
    },
    "pending": {
     "type": "number"
    }
   },
   "required": [
    "type",
    "owner",
    "handling",
    "sensitivity",
    "purpose",
    "mine",
    "conflicted",
    "pending"
   ],
   "description": "How many records each value of a filter would give, all other filters as they are; what gives none is left out. By words those count that the words are said of."
  },
  "FindCandidatesDto": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "lead",
      "member"
     ]
    },
    "words": {
     "type": "string",
     "maxLength": 100,
     "description": "Part of a name, or of a desk; the first by name where empty."
    }
   },
   "required": [
    "kind",
    "words"
   ],
   "description": "Whom somebody looks for to put them on a team."
  },
  "FindCommitmentsDto": {
   "type": "object",
   "properties": {
    "q": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "spaceId": {
     "type": "string",
     "format": "uuid",
     "description": "One case; where it is left out, all that the person reads."
    }
   },
   "required": [
    "q"
   ],
   "description": "What requests are looked for by; words and numbers are content, so they stand in no address."
  },
  "FlowBoard": {
   "type": "object",
   "properties": {
    "at": {
     "type": "string"
    },
    "member": {
     "type": "string",
     "description": "The own member."
    },
    "summary": {
     "$ref": "#/components/schemas/FlowCause",
     "description": "The first of `causes` that nobody has acknowledged; without one, what is late, else ALL_SEEN or ALL_WELL."
    },
    "causes": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/BoardCause"
     },
     "description": "Everything that is the matter, most pressing first."
    },
    "signs": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SignOfLife"
     },
     "description": "When each other gateway was last heard of."
    },
    "members": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MemberColumn"
     },
     "description": "The own one first."
    },
    "positions": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MemberPosition"
     },
     "description": "Of the spaces that the person may see."
    },
    "onDuty": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AnsweringDesk"
     },
     "description": "Who answers for each member that posted desks in cases that the person may see."
    },
    "pairs": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PairFlow"
     }
    },
    "outbox": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/OutboxState"
     }
    },
    "refusals": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RefusalGroup"
     }
    },
    "parked": {
     "$ref": "#/components/schemas/Waiting"
    },
    "approvals": {
     "$ref": "#/components/schemas/Waiting",
     "description": "Changes that a person has to let go."
    }
   },
   "required": [
    "at",
    "member",
    "summary",
    "causes",
    "signs",
    "members",
    "positions",
    "onDuty",
    "pairs",
    "outbox",
    "refusals",
    "parked",
    "approvals"
   ],
   "description": "The flow board of one gateway: own traffic, never content."
  },
  "FlowCause": {
   "type": "object",
   "properties": {
    "whose": {
     "enum": [
      "network",
      "nobody",
      "ours",
      "theirs"
     ]
    },
    "cause": {
     "enum": [
      "ALL_SEEN",
      "ALL_WELL",
      "APPROVAL_WAITING",
      "BROKER_AWAY",
      "BROKER_CLOCK_OFF",
      "CERTIFICATE_EXPIRED",
      "CERTIFICATE_EXPIRES",
      "CLAIMS_MORE",
      "CLOCKS_DISAGREE",
      "CLOCK_OFF",
      "CONFIRMATION_LATE",
      "CONTRADICTION",
      "EPOCH_CHURN",
      "GATEWAY_AWAY",
      "HALT_LASTS",
      "IN_MAINTENANCE",
      "KEY_MISUSED",
      "KEY_NOT_ACTIVE",
      "LISTS_CONFLICT",
      "LIST_OUTDATED",
      "LOG_WITHHELD",
      "MEMBER_BEHIND",
      "MEMBER_FROZEN",
      "NO_GATEWAY_ANSWERS",
      "OUTBOX_STUCK",
      "PEER_UNBELIEVED",
      "RECORDS_PARKED",
      "RECORD_REFUSED",
      "SEALING_BROKEN",
      "SECOND_INSTANCE",
      "SIGN_OF_LIFE_LATE",
      "SPACE_HALTED",
      "SPACE_QUOTA",
      "TIME_AHEAD",
      "TIME_FROZEN",
      "TRUST_LIST_EXPIRED",
      "TRUST_LIST_EXPIRES",
      "WAITS_FOR_KEY",
      "WAITS_FOR_LIST"
     ]
    },
    "member": {
     "type": "string",
     "description": "The member it is about, where it is about one."
    },
    "since": {
     "type": "string",
     "description": "ISO 8601, where it is known."
    },
    "values": {
     "type": "object",
     "additionalProperties": {
      "anyOf": [
       {
        "type": "string"
       },
       {
        "type": "number"
       }
      ]
     }
    },
    "runbook": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "File of docs/runbooks that says what to do; null where the sentence says all."
    }
   },
   "required": [
    "whose",
    "cause",
    "values",
    "runbook"
   ],
   "description": "One thing that is the matter, in a code and values that a page puts into a sentence. Never content."
  },
  "FlowClocks": {
   "type": "object",
   "properties": {
    "at": {
     "type": "string"
    },
    "clocks": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ClockView"
     }
    },
    "agreedMs": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "What more than half of the clocks show, against the own one; null where they disagree."
    },
    "isUndecided": {
     "type": "boolean",
     "description": "They disagree, and there are too few to tell who is off."
    }
   },
   "required": [
    "at",
    "clocks",
    "agreedMs",
    "isUndecided"
   ],
   "description": "Clocks against each other: nobody is told which one is right, so most of them decide."
  },
  "FlowCurve": {
   "type": "object",
   "properties": {
    "sender": {
     "type": "string"
    },
    "receiver": {
     "type": "string"
    },
    "messages": {
     "type": "array",
     "items": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "number"
       }
      ]
     }
    },
    "p50Ms": {
     "type": "array",
     "items": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "number"
       }
      ]
     },
     "description": "Within how long half of them were confirmed; null also where none was."
    },
    "p95Ms": {
     "type": "array",
     "items": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "number"
       }
      ]
     }
    },
    "behind": {
     "type": "array",
     "items": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "number"
       }
      ]
     },
     "description": "Not confirmed at the end of the quarter."
    }
   },
   "required": [
    "sender",
    "receiver",
    "messages",
    "p50Ms",
    "p95Ms",
    "behind"
   ],
   "description": "Messages from one member to another, a value for each quarter of an hour; null where nobody watched."
  },
  "FlowCurves": {
   "type": "object",
   "properties": {
    "at": {
     "type": "string"
    },
    "quarters": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "When each quarter began, oldest first; the last one is not over."
    },
    "curves": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/FlowCurve"
     }
    }
   },
   "required": [
    "at",
    "quarters",
    "curves"
   ],
   "description": "Own traffic of the last hours."
  },
  "FlowKeys": {
   "type": "object",
   "properties": {
    "at": {
     "type": "string"
    },
    "own": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/OwnKeyView"
     }
    },
    "certificates": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/OwnCertificateView"
     }
    },
    "list": {
     "$ref": "#/components/schemas/ListView"
    },
    "members": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MemberKeysView"
     }
    }
   },
   "required": [
    "at",
    "own",
    "certificates",
    "list",
    "members"
   ],
   "description": "Keys and certificates by days left, and who has signed the trust list."
  },
  "FollowingView": {
   "type": "object",
   "properties": {
    "following": {
     "type": "boolean"
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
    "following",
    "since"
   ],
   "description": "Whether the caller is told of changes by others; `GET`, `PUT` and `DELETE /spaces/:id/records/:recordId/following`."
  },
  "ForecastDto": {
   "type": "object",
   "properties": {
    "type": {
     "enum": [
      "contact-point",
      "event",
      "financial-account",
      "identity-document",
      "note",
      "organisation",
      "person",
      "place",
      "relation",
      "vehicle"
     ]
    },
    "isChange": {
     "type": "boolean"
    },
    "values": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ForecastValueDto"
     },
     "maxItems": 400
    }
   },
   "required": [
    "type",
    "isChange",
    "values"
   ],
   "description": "A record or a change as it would be sent now; nothing of it is kept."
  },
  "ForecastValueDto": {
   "type": "object",
   "properties": {
    "release": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 63,
     "uniqueItems": true
    },
    "handling": {
     "enum": [
      "H0",
      "H1",
      "H2",
      "H3"
     ]
    },
    "property": {
     "type": "string",
     "minLength": 1,
     "maxLength": 60
    },
    "purpose": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "sensitivities": {
     "type": "array",
     "items": {
      "enum": [
       "minor",
       "special-category",
       "victim-identity"
      ]
     },
     "maxItems": 8,
     "uniqueItems": true
    },
    "retracts": {
     "type": "boolean",
     "description": "It takes the value back from who holds it."
    }
   },
   "required": [
    "release",
    "handling",
    "property"
   ],
   "description": "What decides about one value, without the value."
  },
  "ForeseenAudience": {
   "type": "object",
   "properties": {
    "records": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "effects": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AudienceEffect"
     },
     "description": "In the order in which it matters: loses, refused, gains, waits, keeps, nothing, stays."
    },
    "token": {
     "type": "string",
     "description": "For the request that sends it: it is sent only while the effects are these."
    }
   },
   "required": [
    "records",
    "effects",
    "token"
   ],
   "description": "With the records of which it says who holds something of them, for the access log."
  },
  "FoundCommitment": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "commitmentId": {
     "type": "string",
     "description": "`<creditor>.<uuid>`: ids are unique by who asks alone."
    },
    "number": {
     "type": "string",
     "description": "To say on the phone: 6 or 8 digits, the check digit last. Both sides see the same."
    },
    "kind": {
     "enum": [
      "consent",
      "information",
      "release",
      "renewal",
      "review",
      "task",
      "translation"
     ]
    },
    "direction": {
     "enum": [
      "received",
      "sent"
     ],
     "description": "`received` by this country, or `sent` by it."
    },
    "creditor": {
     "type": "string"
    },
    "debtor": {
     "type": "string"
    },
    "author": {
     "type": "string",
     "description": "Name of the person who asks."
    },
    "text": {
     "type": "string"
    },
    "recordId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Record that it is about, where that is known here; of what is sealed its owner knows it, and who asks once something of it is released."
    },
    "position": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of a release: position on the log of the space of the message that it names; null of other kinds, and until it is on the log where both hold it."
    },
    "value": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/NamedValue"
      }
     ],
     "description": "The value of the record that a release is about; null where it is about all of it."
    },
    "given": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedValue"
     },
     "description": "Values that its answer gave."
    },
    "here": {
     "type": "number",
     "description": "How many of these values this country has: what an answer names is not yet what came."
    },
    "answer": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/GivenAnswer"
      }
     ],
     "description": "What ended it in the words of who was asked; null while it has no answer."
    },
    "term": {
     "anyOf": [
      {
       "enum": [
        "d3",
        "d7",
        "h8",
        "until"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "Null of a question that a build before this one asked, which is due at no moment."
    },
    "ground": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Code of the reason why it cannot wait; null where it can."
    },
    "at": {
     "type": "string",
     "format": "date-time"
    },
    "state": {
     "enum": [
      "accepted",
      "cancelled",
      "declined",
      "done",
      "held",
      "offered",
      "on-its-way",
      "paused",
      "refused",
      "void",
      "waiting-for-approval"
     ]
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
     "description": "Moment of the log by which it is to be answered; null while it is paused, where it has no term, and until it is on the log."
    },
    "remainingMs": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "What is left of the time while it is paused."
    },
    "acknowledgedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "First sign of the country that was asked."
    },
    "partial": {
     "type": "boolean",
     "description": "Some of it was answered."
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
     "description": "The moment that passed without an end, by the log; null where none did."
    },
    "settledAt": {
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
    "outcome": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Code by which it was answered or declined."
    },
    "moves": {
     "type": "number",
     "description": "How often people moved it."
    },
    "version": {
     "type": "string",
     "description": "The entity tag that a move is based on: which offer of its id it is, and how often it was moved."
    },
    "may": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AvailableMove"
     },
     "description": "What this country may do now."
    },
    "movePending": {
     "type": "boolean",
     "description": "A move of this country waits for approval or is on its way."
    }
   },
   "required": [
    "spaceId",
    "commitmentId",
    "number",
    "kind",
    "direction",
    "creditor",
    "debtor",
    "author",
    "text",
    "recordId",
    "position",
    "value",
    "given",
    "here",
    "answer",
    "term",
    "ground",
    "at",
    "state",
    "dueAt",
    "remainingMs",
    "acknowledgedAt",
    "partial",
    "lateSince",
    "settledAt",
    "outcome",
    "moves",
    "version",
    "may",
    "movePending"
   ],
   "description": "A request that was looked for, with its case."
  },
  "FoundInCase": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "number": {
     "type": "string",
     "description": "Digits to say on the phone, the check digit last."
    },
    "version": {
     "type": "number"
    },
    "name": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "What names it best: of the properties that name its type, the best evaluated value, then the newest."
    },
    "evaluation": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Evaluation of the name, as `B2`; null where nobody evaluated it."
    },
    "detail": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "A second line, such as a birth date, and the property that it is the value of."
    },
    "detailProperty": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "handling": {
     "type": "string",
     "description": "Highest handling code of its live statements: `H0` to `H3`."
    },
    "conflicted": {
     "type": "boolean",
     "description": "Two different live values of a property that has one at a time."
    },
    "pending": {
     "type": "boolean",
     "description": "Something of it is on its way or waits for approval."
    },
    "waitsForApproval": {
     "type": "boolean"
    },
    "behind": {
     "type": "boolean",
     "description": "The copy misses an earlier change; the owner was asked."
    },
    "found": {
     "anyOf": [
      {
       "enum": [
        "begins",
        "exact",
        "named",
        "slip",
        "sound",
        "words"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "How the words that were looked for are in it; of no row in a list that has another order."
    },
    "changedAt": {
     "type": "string"
    },
    "changedSince": {
     "type": "boolean",
     "description": "Others changed it since the person who asks looked at it."
    },
    "same": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SameRecord"
     },
     "description": "Records that stand as one with it, without itself: the first five."
    },
    "holders": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Holder"
     },
     "description": "One a member, in the order of members: where the weakest of the live values is that were meant for it. Only where it was asked for."
    }
   },
   "required": [
    "spaceId",
    "recordId",
    "type",
    "owner",
    "number",
    "version",
    "name",
    "evaluation",
    "detail",
    "detailProperty",
    "handling",
    "conflicted",
    "pending",
    "waitsForApproval",
    "behind",
    "changedAt",
    "changedSince",
    "same"
   ],
   "description": "A record that was found, and its case."
  },
  "FoundInCases": {
   "type": "object",
   "properties": {
    "records": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/FoundInCase"
     }
    },
    "total": {
     "$ref": "#/components/schemas/ListTotal"
    }
   },
   "required": [
    "records",
    "total"
   ],
   "description": "The best of what words find in the cases that a person reads, and how many have them in all."
  },
  "FreezeDecisionView": {
   "type": "object",
   "properties": {
    "proposalId": {
     "type": "string"
    },
    "cause": {
     "enum": [
      "DEFECT",
      "KEY_STOLEN",
      "RESTORED"
     ]
    },
    "reason": {
     "type": "string"
    },
    "proposedBy": {
     "$ref": "#/components/schemas/NamedId"
    },
    "proposedAt": {
     "type": "string"
    },
    "confirmedBy": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/NamedId"
      }
     ]
    },
    "confirmReason": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "at": {
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
    "proposalId",
    "cause",
    "reason",
    "proposedBy",
    "proposedAt",
    "confirmedBy",
    "confirmReason",
    "at"
   ],
   "description": "What was decided, by whom, and why."
  },
  "FreezeJournalView": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "contradiction",
      "fork",
      "lists"
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
     ]
    },
    "spaceId": {
     "type": "string"
    },
    "position": {
     "type": "string"
    },
    "evidenceHash": {
     "type": "string"
    },
    "proposalId": {
     "type": "string"
    },
    "cause": {
     "enum": [
      "DEFECT",
      "KEY_STOLEN",
      "RESTORED"
     ]
    },
    "reason": {
     "type": "string"
    },
    "proposedBy": {
     "$ref": "#/components/schemas/NamedId"
    },
    "proposedAt": {
     "type": "string"
    },
    "confirmedBy": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/NamedId"
      }
     ]
    },
    "confirmReason": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "at": {
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
    "kind",
    "member",
    "spaceId",
    "position",
    "evidenceHash",
    "proposalId",
    "cause",
    "reason",
    "proposedBy",
    "proposedAt",
    "confirmedBy",
    "confirmReason",
    "at"
   ],
   "description": "A row of the journal."
  },
  "FreezeView": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string",
     "description": "Hash of the evidence that was found first, in hex."
    },
    "kind": {
     "enum": [
      "contradiction",
      "fork",
      "lists"
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
     "description": "The member that forked or contradicts; null for lists."
    },
    "since": {
     "type": "string",
     "description": "ISO 8601."
    },
    "places": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "spaceId": {
        "type": "string"
       },
       "position": {
        "type": "string"
       },
       "evidenceHash": {
        "type": "string"
       }
      },
      "required": [
       "spaceId",
       "position",
       "evidenceHash"
      ]
     },
     "description": "All that one decision ends."
    },
    "evidence": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/EvidencePart"
     }
    },
    "stops": {
     "type": "boolean"
    },
    "decidable": {
     "type": "boolean",
     "description": "Whether this member can end it: no member forgives itself."
    },
    "keyCounts": {
     "type": "boolean",
     "description": "Whether a key that signed any of it still counts: under the cause KEY_STOLEN no member signs before it is revoked."
    },
    "state": {
     "enum": [
      "confirmed",
      "open",
      "proposed"
     ]
    },
    "decision": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/FreezeDecisionView"
      }
     ]
    }
   },
   "required": [
    "id",
    "kind",
    "member",
    "since",
    "places",
    "evidence",
    "stops",
    "decidable",
    "keyCounts",
    "state",
    "decision"
   ],
   "description": "Something that stands still, for the people who end it."
  },
  "GivenAnswer": {
   "type": "object",
   "properties": {
    "author": {
     "type": "string"
    },
    "text": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time"
    }
   },
   "required": [
    "author",
    "text",
    "at"
   ],
   "description": "What was said to a request in the end; the words are empty where a code says all of it."
  },
  "GlassBroken": {
   "type": "object",
   "properties": {
    "endsAt": {
     "type": "string",
     "format": "date-time"
    }
   },
   "required": [
    "endsAt"
   ],
   "description": "Reading is open now."
  },
  "GraphEdge": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string"
    },
    "from": {
     "type": "string"
    },
    "to": {
     "type": "string"
    },
    "kind": {
     "type": "string",
     "description": "Code of a relation, or how two records stand to each other."
    },
    "recordId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "The relation; null of an edge that is none."
    },
    "owner": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "role": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "startDate": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "As it was written, EDTF."
    },
    "endDate": {
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
    "id",
    "from",
    "to",
    "kind",
    "recordId",
    "owner",
    "role",
    "startDate",
    "endDate"
   ],
   "description": "What connects two nodes."
  },
  "GraphNode": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string",
     "description": "Of a group the smallest of its records; of a number its kind and normal form."
    },
    "kind": {
     "enum": [
      "number",
      "record",
      "sealed"
     ],
     "description": "A record that is not held here says whose it is, and nothing else."
    },
    "type": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of a record its type, of a number the property that says it."
    },
    "owner": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null of a number, and of an id that is nobody's."
    },
    "name": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "handling": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Highest handling code of its values; null where it has none."
    },
    "same": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SameNode"
     },
     "description": "The other records that stand as one with it."
    },
    "more": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MoreEdges"
     }
    }
   },
   "required": [
    "id",
    "kind",
    "type",
    "owner",
    "name",
    "handling",
    "same",
    "more"
   ],
   "description": "Something in the picture of a case."
  },
  "GraphView": {
   "type": "object",
   "properties": {
    "nodes": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/GraphNode"
     }
    },
    "edges": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/GraphEdge"
     }
    },
    "isCut": {
     "type": "boolean",
     "description": "There is more than a picture holds."
    }
   },
   "required": [
    "nodes",
    "edges",
    "isCut"
   ],
   "description": "A picture of a case, or of what is around some of its records."
  },
  "HandedSignal": {
   "type": "object",
   "properties": {
    "signalId": {
     "type": "string"
    },
    "reporter": {
     "type": "string"
    },
    "language": {
     "type": "string"
    },
    "receivedAt": {
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
    "restricted": {
     "type": "boolean",
     "description": "An official may be involved."
    },
    "seen": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SaidInForm"
     }
    },
    "answered": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AnsweredInForm"
     }
    },
    "observations": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "bg": {
        "type": "string"
       },
       "en": {
        "type": "string"
       },
       "hu": {
        "type": "string"
       },
       "nl": {
        "type": "string"
       },
       "ro": {
        "type": "string"
       }
      },
      "required": [
       "bg",
       "en",
       "hu",
       "nl",
       "ro"
      ]
     }
    },
    "persons": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PersonInForm"
     },
     "description": "Those of whom a person of the desk chose what is said."
    },
    "places": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "things": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedThing"
     }
    },
    "when": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "switches": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SphereSwitch"
     },
     "description": "By whose decisions a finding of supervision is used here."
    },
    "forms": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   },
   "required": [
    "signalId",
    "reporter",
    "language",
    "receivedAt",
    "priority",
    "child",
    "danger",
    "restricted",
    "seen",
    "answered",
    "observations",
    "persons",
    "places",
    "things",
    "when",
    "switches",
    "forms"
   ],
   "description": "A signal as intake hands it over: who reported is a kind and no class, and nothing is weighed."
  },
  "HandedSignalLine": {
   "type": "object",
   "properties": {
    "signalId": {
     "type": "string"
    },
    "kind": {
     "enum": [
      "FOREIGN",
      "INVESTIGATION"
     ]
    },
    "receivedAt": {
     "type": "string",
     "format": "date-time"
    },
    "fetchedAt": {
     "type": "string",
     "format": "date-time"
    },
    "priority": {
     "type": "string"
    },
    "reporter": {
     "type": "string"
    },
    "child": {
     "type": "boolean"
    },
    "danger": {
     "type": "boolean"
    },
    "restricted": {
     "type": "boolean",
     "description": "An official may be involved: few may read it."
    },
    "takenUpAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "Null as long as nobody took it up."
    }
   },
   "required": [
    "signalId",
    "kind",
    "receivedAt",
    "fetchedAt",
    "priority",
    "reporter",
    "child",
    "danger",
    "restricted",
    "takenUpAt"
   ],
   "description": "A signal in the list: nothing of what it says."
  },
  "HandedSignalView": {
   "type": "object",
   "properties": {
    "signal": {
     "$ref": "#/components/schemas/HandedSignal"
    },
    "takenUp": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/TakenUp"
      }
     ],
     "description": "Into which case, once somebody took it up."
    },
    "answer": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/SignalAnswer"
      }
     ],
     "description": "What whoever reported is told, once somebody said it."
    },
    "passings": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Passing"
     },
     "description": "To which countries it was passed, the newest first."
    },
    "signalId": {
     "type": "string"
    },
    "kind": {
     "enum": [
      "FOREIGN",
      "INVESTIGATION"
     ]
    },
    "receivedAt": {
     "type": "string",
     "format": "date-time"
    },
    "fetchedAt": {
     "type": "string",
     "format": "date-time"
    },
    "priority": {
     "type": "string"
    },
    "reporter": {
     "type": "string"
    },
    "child": {
     "type": "boolean"
    },
    "danger": {
     "type": "boolean"
    },
    "restricted": {
     "type": "boolean",
     "description": "An official may be involved: few may read it."
    },
    "takenUpAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "Null as long as nobody took it up."
    }
   },
   "required": [
    "signal",
    "takenUp",
    "answer",
    "passings",
    "signalId",
    "kind",
    "receivedAt",
    "fetchedAt",
    "priority",
    "reporter",
    "child",
    "danger",
    "restricted",
    "takenUpAt"
   ],
   "description": "A signal with what was told."
  },
  "HandedSignals": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/HandedSignalLine"
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
   ],
   "description": "A page of them, the most pressing first."
  },
  "HandlingDto": {
   "type": "object",
   "properties": {
    "code": {
     "enum": [
      "H0",
      "H1",
      "H2",
      "H3"
     ]
    },
    "text": {
     "type": "string",
     "maxLength": 500
    }
   },
   "required": [
    "code"
   ]
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
  "HoldRecordDto": {
   "type": "object",
   "properties": {
    "reference": {
     "type": "string",
     "minLength": 1,
     "maxLength": 100,
     "description": "Of the proceedings that need it, which its owner is told."
    },
    "reason": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    }
   },
   "required": [
    "reference",
    "reason"
   ],
   "description": "Why a record is kept although its owner may recall it."
  },
  "Holder": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "state": {
     "enum": [
      "arrived",
      "kept",
      "not-released",
      "on-its-way",
      "owner",
      "read",
      "refused",
      "taken-back",
      "waiting"
     ]
    },
    "at": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Since when; null where nobody says, as for what is on its way."
    }
   },
   "required": [
    "member",
    "state",
    "at"
   ],
   "description": "A country of a case beside a value or a record, as far as this gateway knows."
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
      "approval": {
       "type": "number"
      },
      "case-opened": {
       "type": "number"
      },
      "comment": {
       "type": "number"
      },
      "handed-signal": {
       "type": "number"
      },
      "invitation": {
       "type": "number"
      },
      "key-missing": {
       "type": "number"
      },
      "new-facts": {
       "type": "number"
      },
      "new-record": {
       "type": "number"
      },
      "pairs": {
       "type": "number"
      },
      "passed-answer": {
       "type": "number"
      },
      "passed-signal": {
       "type": "number"
      },
      "proposal": {
       "type": "number"
      },
      "proposal-news": {
       "type": "number"
      },
      "refused": {
       "type": "number"
      },
      "remark": {
       "type": "number"
      },
      "request": {
       "type": "number"
      },
      "request-due": {
       "type": "number"
      },
      "request-news": {
       "type": "number"
      },
      "request-unseen": {
       "type": "number"
      }
     },
     "required": [
      "approval",
      "case-opened",
      "comment",
      "handed-signal",
      "invitation",
      "key-missing",
      "new-facts",
      "new-record",
      "pairs",
      "passed-answer",
      "passed-signal",
      "proposal",
      "proposal-news",
      "refused",
      "remark",
      "request",
      "request-due",
      "request-news",
      "request-unseen"
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
      "approval",
      "case-opened",
      "comment",
      "handed-signal",
      "invitation",
      "key-missing",
      "new-facts",
      "new-record",
      "pairs",
      "passed-answer",
      "passed-signal",
      "proposal",
      "proposal-news",
      "refused",
      "remark",
      "request",
      "request-due",
      "request-news",
      "request-unseen"
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
         "const": "approval"
        },
        "messageId": {
         "type": "string"
        },
        "type": {
         "type": "string"
        },
        "author": {
         "type": "string"
        },
        "recipients": {
         "type": "array",
         "items": {
          "type": "string"
         }
        },
        "grounds": {
         "type": "array",
         "items": {
          "enum": [
           "handling-of-others",
           "new-recipient",
           "no-standing-approval",
           "sensitive"
          ]
         }
        }
       },
       "required": [
        "kind",
        "messageId",
        "type",
        "author",
        "recipients",
        "grounds"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "case-opened"
        },
        "name": {
         "type": "string"
        },
        "until": {
         "type": "string",
         "description": "ISO 8601: when reading ends."
        },
        "reason": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "name",
        "until",
        "reason"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "comment"
        },
        "comments": {
         "type": "number"
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
        "comments",
        "members"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "request"
        },
        "requestId": {
         "type": "string"
        },
        "member": {
         "type": "string"
        },
        "author": {
         "type": "string"
        },
        "text": {
         "type": "string",
         "description": "The first words of what is asked."
        },
        "isPaused": {
         "type": "boolean"
        },
        "isLate": {
         "type": "boolean",
         "description": "By the log."
        },
        "isSeen": {
         "const": true,
         "description": "This country said so."
        }
       },
       "required": [
        "kind",
        "requestId",
        "member",
        "author",
        "text",
        "isPaused",
        "isLate"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "request-due"
        },
        "requestId": {
         "type": "string"
        },
        "member": {
         "type": "string"
        },
        "text": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "requestId",
        "member",
        "text"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "request-unseen"
        },
        "requestId": {
         "type": "string"
        },
        "member": {
         "type": "string",
         "description": "To be called."
        },
        "text": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "requestId",
        "member",
        "text"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "request-news"
        },
        "requestId": {
         "type": "string"
        },
        "member": {
         "type": "string"
        },
        "said": {
         "enum": [
          "answered",
          "declined",
          "late",
          "part",
          "paused"
         ]
        },
        "code": {
         "type": "string",
         "description": "Why it was declined or paused, or how it was answered; empty of anything else."
        },
        "text": {
         "type": "string",
         "description": "The first words of it; empty where there are none."
        },
        "asked": {
         "type": "string",
         "description": "The first words of what was asked."
        },
        "values": {
         "type": "number",
         "description": "How many values were released by it; absent where none was."
        }
       },
       "required": [
        "kind",
        "requestId",
        "member",
        "said",
        "code",
        "text",
        "asked"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "new-facts"
        },
        "changes": {
         "type": "number"
        },
        "members": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "Members that changed it."
        }
       },
       "required": [
        "kind",
        "changes",
        "members"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "new-record"
        },
        "member": {
         "type": "string"
        },
        "values": {
         "type": "number",
         "description": "Live values that are here."
        },
        "sealed": {
         "type": "number",
         "description": "Messages of that country since, of which nothing was released to this one: `POST /spaces/:id/commitments` asks for one."
        },
        "sealedFrom": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string"
          }
         ],
         "description": "ISO 8601: the first and the last of them; null where there are none."
        },
        "sealedTo": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string"
          }
         ]
        },
        "assigned": {
         "type": "boolean",
         "description": "Whether it was handed to the one person whom it waits for."
        }
       },
       "required": [
        "kind",
        "member",
        "values",
        "sealed",
        "sealedFrom",
        "sealedTo",
        "assigned"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "handed-signal"
        },
        "signalId": {
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
        }
       },
       "required": [
        "kind",
        "signalId",
        "priority",
        "child",
        "danger"
       ]
      },
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
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "pairs"
        },
        "pairs": {
         "type": "number"
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
        "pairs",
        "members"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "passed-signal"
        },
        "passed": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string"
          }
         ],
         "description": "The only one; null where several wait."
        },
        "member": {
         "type": "string"
        },
        "waiting": {
         "type": "number",
         "description": "No more than `MOST_WAITING`."
        }
       },
       "required": [
        "kind",
        "passed",
        "member",
        "waiting"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "passed-answer"
        },
        "passed": {
         "type": "string"
        },
        "member": {
         "type": "string"
        },
        "outcome": {
         "enum": [
          "NONE",
          "PICTURE",
          "USED"
         ]
        }
       },
       "required": [
        "kind",
        "passed",
        "member",
        "outcome"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "proposal"
        },
        "proposalId": {
         "type": "string"
        },
        "member": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "proposalId",
        "member"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "proposal-news"
        },
        "proposalId": {
         "type": "string"
        },
        "member": {
         "type": "string"
        },
        "state": {
         "enum": [
          "accepted",
          "accepted-changed",
          "declined"
         ]
        }
       },
       "required": [
        "kind",
        "proposalId",
        "member",
        "state"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "const": "remark"
        },
        "member": {
         "type": "string"
        },
        "says": {
         "enum": [
          "corroborate",
          "dispute"
         ]
        },
        "property": {
         "type": "string"
        },
        "remarks": {
         "type": "number"
        }
       },
       "required": [
        "kind",
        "member",
        "says",
        "property",
        "remarks"
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
  "JudgePairDto": {
   "type": "object",
   "properties": {
    "left": {
     "type": "string",
     "format": "uuid"
    },
    "right": {
     "type": "string",
     "format": "uuid"
    },
    "verdict": {
     "enum": [
      "different",
      "none",
      "same",
      "unsure"
     ],
     "description": "`none` takes back what was said before."
    },
    "reasons": {
     "type": "array",
     "items": {
      "enum": [
       "birth",
       "document",
       "elsewhere-then",
       "name-and-birth",
       "namesake",
       "other",
       "personal-number",
       "photo",
       "same-number",
       "told",
       "two-numbers"
      ]
     },
     "maxItems": 10,
     "uniqueItems": true,
     "description": "One at least for the same and for different."
    },
    "text": {
     "type": "string",
     "minLength": 1,
     "maxLength": 1000,
     "description": "Required for the reason `other`."
    },
    "anyway": {
     "type": "boolean",
     "description": "Also where a group that stands as one would be disputed by it: the person was shown so."
    },
    "seen": {
     "type": "string",
     "pattern": "^\\d{1,10}\\.\\d{1,10}\\.\\d{1,7}$",
     "description": "Of the pair as it was shown."
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "left",
    "right",
    "verdict",
    "seen"
   ],
   "description": "What a person says of two records, having seen them side by side."
  },
  "JudgementView": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "verdict": {
     "enum": [
      "different",
      "none",
      "same",
      "unsure"
     ]
    },
    "reasons": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Codes; those that this build does not know are left out."
    },
    "text": {
     "type": "string"
    },
    "author": {
     "type": "string",
     "description": "Name of who decided."
    },
    "at": {
     "type": "string",
     "format": "date-time",
     "description": "Of the log; for what is not there yet, when it was accepted here."
    },
    "state": {
     "enum": [
      "held",
      "on-its-way",
      "said",
      "waiting-for-approval"
     ]
    },
    "readers": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members that can read it, its sender among them; ascending."
    }
   },
   "required": [
    "member",
    "verdict",
    "reasons",
    "text",
    "author",
    "at",
    "state",
    "readers"
   ],
   "description": "The word of a country on two records."
  },
  "Justification": {
   "type": "object",
   "properties": {
    "aim": {
     "type": "string"
    },
    "category": {
     "enum": [
      "contact",
      "other",
      "suspect",
      "victim",
      "witness"
     ]
    },
    "offence": {
     "type": "string"
    },
    "reason": {
     "type": "string"
    }
   },
   "required": [
    "aim",
    "category",
    "offence",
    "reason"
   ],
   "description": "Why numbers are asked about."
  },
  "JustificationDto": {
   "type": "object",
   "properties": {
    "aim": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "category": {
     "enum": [
      "contact",
      "other",
      "suspect",
      "victim",
      "witness"
     ]
    },
    "offence": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "reason": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    }
   },
   "required": [
    "aim",
    "category",
    "offence",
    "reason"
   ],
   "description": "Why numbers are asked about: without it nobody is."
  },
  "KeyRecord": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "name": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "owner": {
     "type": "string"
    },
    "changes": {
     "type": "number"
    },
    "changedAt": {
     "type": "string",
     "format": "date-time"
    },
    "followers": {
     "type": "number",
     "description": "People of this country that follow it."
    },
    "following": {
     "type": "boolean",
     "description": "The caller is one of them."
    },
    "number": {
     "type": "string",
     "description": "To say on the phone: 6 or 8 digits, the check digit last."
    },
    "holders": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Holder"
     },
     "description": "One a member, in the order of members: where the weakest of the live values is that were meant for it."
    }
   },
   "required": [
    "recordId",
    "type",
    "name",
    "owner",
    "changes",
    "changedAt",
    "followers",
    "following",
    "number",
    "holders"
   ]
  },
  "KeyView": {
   "type": "object",
   "properties": {
    "keyId": {
     "type": "string"
    },
    "use": {
     "type": "string"
    },
    "suite": {
     "type": "number"
    },
    "status": {
     "type": "string"
    },
    "compromisedSince": {
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
    "keyId",
    "use",
    "suite",
    "status",
    "compromisedSince"
   ]
  },
  "LateWord": {
   "type": "object",
   "properties": {
    "how": {
     "enum": [
      "accepted",
      "accepted-changed",
      "declined",
      "withdrawn"
     ]
    },
    "member": {
     "type": "string"
    },
    "author": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time"
    }
   },
   "required": [
    "how",
    "member",
    "author",
    "at"
   ],
   "description": "What was said to a proposal that something before it had ended."
  },
  "LeadContact": {
   "type": "object",
   "properties": {
    "name": {
     "type": "string"
    },
    "desk": {
     "type": "string"
    },
    "phone": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "As the list of people of this member in the case has it; null where it does not name the lead."
    }
   },
   "required": [
    "name",
    "desk",
    "phone"
   ],
   "description": "Whom to call about a case that one is not on."
  },
  "LeftOut": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "by": {
     "type": "string",
     "description": "Who decided so."
    },
    "at": {
     "type": "string"
    }
   },
   "required": [
    "member",
    "by",
    "at"
   ],
   "description": "A member that its author sent the message without, as it had no sealing key; it never gets it."
  },
  "ListConflictRow": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "version": {
     "type": "string"
    },
    "position": {
     "type": "string"
    }
   },
   "required": [
    "spaceId",
    "version",
    "position"
   ]
  },
  "ListPublished": {
   "type": "object",
   "properties": {
    "version": {
     "type": "string"
    },
    "hash": {
     "type": "string"
    }
   },
   "required": [
    "version",
    "hash"
   ]
  },
  "ListTotal": {
   "type": "object",
   "properties": {
    "count": {
     "type": "number"
    },
    "exact": {
     "type": "boolean",
     "description": "False where there are more than `count`."
    },
    "similar": {
     "type": "number",
     "description": "Of them those that only resemble the words, by a slip or their sound."
    }
   },
   "required": [
    "count",
    "exact"
   ],
   "description": "How many records a list has in all; counted up to a bound, beyond which it says so."
  },
  "ListView": {
   "type": "object",
   "properties": {
    "version": {
     "type": "string"
    },
    "hash": {
     "type": "string"
    },
    "issued": {
     "type": "string"
    },
    "expires": {
     "type": "string"
    },
    "daysLeft": {
     "type": "number",
     "description": "Whole days; below 0 when it is over."
    },
    "quorum": {
     "type": "number",
     "description": "Members whose signatures the next list needs."
    },
    "signedBy": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "notSignedBy": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   },
   "required": [
    "version",
    "hash",
    "issued",
    "expires",
    "daysLeft",
    "quorum",
    "signedBy",
    "notSignedBy"
   ]
  },
  "ListedCommitment": {
   "type": "object",
   "properties": {
    "commitmentId": {
     "type": "string",
     "description": "`<creditor>.<uuid>`: ids are unique by who asks alone."
    },
    "number": {
     "type": "string",
     "description": "To say on the phone: 6 or 8 digits, the check digit last. Both sides see the same."
    },
    "kind": {
     "enum": [
      "consent",
      "information",
      "release",
      "renewal",
      "review",
      "task",
      "translation"
     ]
    },
    "direction": {
     "enum": [
      "received",
      "sent"
     ],
     "description": "`received` by this country, or `sent` by it."
    },
    "creditor": {
     "type": "string"
    },
    "debtor": {
     "type": "string"
    },
    "author": {
     "type": "string",
     "description": "Name of the person who asks."
    },
    "text": {
     "type": "string"
    },
    "recordId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Record that it is about, where that is known here; of what is sealed its owner knows it, and who asks once something of it is released."
    },
    "position": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of a release: position on the log of the space of the message that it names; null of other kinds, and until it is on the log where both hold it."
    },
    "value": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/NamedValue"
      }
     ],
     "description": "The value of the record that a release is about; null where it is about all of it."
    },
    "given": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedValue"
     },
     "description": "Values that its answer gave."
    },
    "here": {
     "type": "number",
     "description": "How many of these values this country has: what an answer names is not yet what came."
    },
    "answer": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/GivenAnswer"
      }
     ],
     "description": "What ended it in the words of who was asked; null while it has no answer."
    },
    "term": {
     "anyOf": [
      {
       "enum": [
        "d3",
        "d7",
        "h8",
        "until"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "Null of a question that a build before this one asked, which is due at no moment."
    },
    "ground": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Code of the reason why it cannot wait; null where it can."
    },
    "at": {
     "type": "string",
     "format": "date-time"
    },
    "state": {
     "enum": [
      "accepted",
      "cancelled",
      "declined",
      "done",
      "held",
      "offered",
      "on-its-way",
      "paused",
      "refused",
      "void",
      "waiting-for-approval"
     ]
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
     "description": "Moment of the log by which it is to be answered; null while it is paused, where it has no term, and until it is on the log."
    },
    "remainingMs": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "What is left of the time while it is paused."
    },
    "acknowledgedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "First sign of the country that was asked."
    },
    "partial": {
     "type": "boolean",
     "description": "Some of it was answered."
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
     "description": "The moment that passed without an end, by the log; null where none did."
    },
    "settledAt": {
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
    "outcome": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Code by which it was answered or declined."
    },
    "moves": {
     "type": "number",
     "description": "How often people moved it."
    },
    "version": {
     "type": "string",
     "description": "The entity tag that a move is based on: which offer of its id it is, and how often it was moved."
    },
    "may": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AvailableMove"
     },
     "description": "What this country may do now."
    },
    "movePending": {
     "type": "boolean",
     "description": "A move of this country waits for approval or is on its way."
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
     "description": "Null where it is about no record that is here, and where this has no name."
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
     "description": "Its highest handling code, `H0` to `H3`; null where none is known here."
    }
   },
   "required": [
    "commitmentId",
    "number",
    "kind",
    "direction",
    "creditor",
    "debtor",
    "author",
    "text",
    "recordId",
    "position",
    "value",
    "given",
    "here",
    "answer",
    "term",
    "ground",
    "at",
    "state",
    "dueAt",
    "remainingMs",
    "acknowledgedAt",
    "partial",
    "lateSince",
    "settledAt",
    "outcome",
    "moves",
    "version",
    "may",
    "movePending",
    "recordName",
    "recordHandling"
   ],
   "description": "One in a list, with the name of the record that it is about."
  },
  "ListedProposal": {
   "type": "object",
   "properties": {
    "proposalId": {
     "type": "string"
    },
    "recordId": {
     "type": "string"
    },
    "recordType": {
     "type": "string"
    },
    "recordName": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "member": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "author": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time"
    },
    "state": {
     "enum": [
      "accepted",
      "accepted-changed",
      "declined",
      "open",
      "withdrawn"
     ]
    }
   },
   "required": [
    "proposalId",
    "recordId",
    "recordType",
    "recordName",
    "member",
    "owner",
    "author",
    "at",
    "state"
   ],
   "description": "One of many."
  },
  "LoggedCheck": {
   "type": "object",
   "properties": {
    "asker": {
     "type": "string"
    },
    "questionId": {
     "type": "string"
    },
    "at": {
     "type": "string"
    },
    "author": {
     "type": "string"
    },
    "numbers": {
     "type": "number"
    },
    "aim": {
     "type": "string"
    },
    "category": {
     "type": "string"
    },
    "offence": {
     "type": "string"
    },
    "reason": {
     "type": "string"
    },
    "members": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "answered": {
     "type": "number",
     "description": "Of the answers that are known here."
    },
    "hits": {
     "type": "number"
    }
   },
   "required": [
    "asker",
    "questionId",
    "at",
    "author",
    "numbers",
    "aim",
    "category",
    "offence",
    "reason",
    "members",
    "answered",
    "hits"
   ],
   "description": "A question about numbers that this country put to others, or was asked."
  },
  "MadeCheck": {
   "type": "object",
   "properties": {
    "checkId": {
     "type": "string"
    },
    "sent": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/Sent"
      }
     ],
     "description": "How the question to others was sent; null where nobody is asked."
    }
   },
   "required": [
    "checkId",
    "sent"
   ],
   "description": "What became of a list that somebody looks up."
  },
  "MaintenanceDto": {
   "type": "object",
   "properties": {
    "from": {
     "type": "string",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$",
     "format": "date-time"
    },
    "until": {
     "type": "string",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$",
     "format": "date-time"
    }
   },
   "required": [
    "from",
    "until"
   ],
   "description": "From when until when this gateway will be silent, in UTC."
  },
  "MaintenanceView": {
   "type": "object",
   "properties": {
    "from": {
     "type": "string"
    },
    "until": {
     "type": "string"
    }
   },
   "required": [
    "from",
    "until"
   ],
   "description": "From when until when its gateway will be silent, ISO 8601."
  },
  "MemberColumn": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "isOwn": {
     "type": "boolean"
    },
    "gateway": {
     "enum": [
      "away",
      "in-order",
      "late",
      "maintenance",
      "ours",
      "unknown"
     ]
    },
    "awaySince": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Since when it is away, ISO 8601."
    },
    "maintenanceUntil": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Until when its gateway may be silent by its own word, ISO 8601; null outside of what it announced."
    },
    "lastAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "When it was last heard of; null for the own one, and where it never was."
    },
    "secondsSilent": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ]
    },
    "behind": {
     "type": "number",
     "description": "Messages for it that it has not confirmed, of us; of the own one, those for us."
    },
    "oldestSeconds": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ]
    },
    "catchUpSeconds": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "Null while it does not move."
    },
    "refused": {
     "type": "number",
     "description": "Messages of it that were refused within the last day."
    },
    "certificateDaysLeft": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "Of the certificate that ends first."
    },
    "clockMs": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "Against the own clock; null where it is not known now."
    },
    "isClockOff": {
     "type": "boolean"
    },
    "clockMeasuredAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "When its clock last showed its time."
    }
   },
   "required": [
    "member",
    "isOwn",
    "gateway",
    "awaySince",
    "maintenanceUntil",
    "lastAt",
    "secondsSilent",
    "behind",
    "oldestSeconds",
    "catchUpSeconds",
    "refused",
    "certificateDaysLeft",
    "clockMs",
    "isClockOff",
    "clockMeasuredAt"
   ],
   "description": "One member as the board shows it, over all spaces; what nothing was measured of is null."
  },
  "MemberDelivery": {
   "type": "object",
   "properties": {
    "state": {
     "enum": [
      "behind",
      "not-reached",
      "up"
     ]
    },
    "lastStoredAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "When the newest cosignature of the member for this space was seen here."
    },
    "stored": {
     "type": "string",
     "description": "Positions that the member confirmed."
    },
    "behind": {
     "type": "number",
     "description": "Positions of the log that it did not confirm yet."
    },
    "notReachedSince": {
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
    "state",
    "lastStoredAt",
    "stored",
    "behind",
    "notReachedSince"
   ],
   "description": "Whether a member has what was said here; of the own gateway, whether it has read the log."
  },
  "MemberDesks": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "own": {
     "type": "boolean"
    },
    "ground": {
     "enum": [
      "deputies",
      "hours",
      "night",
      "none"
     ],
     "description": "Why the desks of `onDuty` are called; `none` where all are closed, and nobody stands in."
    },
    "onDuty": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Ids, the one to call first."
    },
    "desks": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DeskView"
     }
    }
   },
   "required": [
    "member",
    "own",
    "ground",
    "onDuty",
    "desks"
   ],
   "description": "The desks of one member of a case, and which of them to call now."
  },
  "MemberHealth": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "state": {
     "enum": [
      "behind",
      "not-reached",
      "up"
     ]
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
     ],
     "description": "Since when it is so; null while that is not known, as right after a start."
    },
    "lastContact": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "The last answer of its gateway, or the last cosignature of it seen here."
    },
    "behind": {
     "type": "number",
     "description": "Positions of all common logs that it has not confirmed."
    }
   },
   "required": [
    "member",
    "state",
    "since",
    "lastContact",
    "behind"
   ],
   "description": "Another gateway as this one finds it."
  },
  "MemberKeysView": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "keys": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "use": {
        "type": "string"
       },
       "keyId": {
        "type": "string"
       },
       "status": {
        "type": "string"
       }
      },
      "required": [
       "use",
       "keyId",
       "status"
      ]
     }
    },
    "certificateDaysLeft": {
     "type": "array",
     "items": {
      "type": "number"
     },
     "description": "Of the certificates that the list names, fewest first."
    },
    "unreadableCertificates": {
     "type": "number",
     "description": "Certificates of the list that cannot be read."
    },
    "newestListKnown": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Newest version that the member has certainly read: it cosigned `network` beyond it. Null where nothing says so."
    }
   },
   "required": [
    "member",
    "keys",
    "certificateDaysLeft",
    "unreadableCertificates",
    "newestListKnown"
   ]
  },
  "MemberName": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "country": {
     "type": "string",
     "description": "ISO 3166-1 alpha-2, in capitals: what a page names in its language."
    },
    "code": {
     "type": "string",
     "description": "Short name for flags and dots: the country, with the service where a country has several."
    }
   },
   "required": [
    "member",
    "country",
    "code"
   ],
   "description": "A member as screens name it."
  },
  "MemberPosition": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "cosigned": {
     "type": "number"
    },
    "size": {
     "type": "number"
    }
   },
   "required": [
    "member",
    "cosigned",
    "size"
   ],
   "description": "How far a member has the logs, as far as a person may see them: positions that it cosigned, of those that are there."
  },
  "MemberProgress": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "member": {
     "type": "string"
    },
    "size": {
     "type": "string"
    },
    "cosigned": {
     "type": "string"
    },
    "lag": {
     "type": "string",
     "description": "Positions of the log here that the member has not cosigned."
    },
    "lastCosignedAt": {
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
    "spaceId",
    "member",
    "size",
    "cosigned",
    "lag",
    "lastCosignedAt"
   ],
   "description": "How far a member has the log of a space."
  },
  "MemberTrustView": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "keys": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/KeyView"
     }
    },
    "certificateDaysLeft": {
     "type": "array",
     "items": {
      "type": "number"
     },
     "description": "Days left of the certificates that may speak for the member, fewest first."
    },
    "unreadableCertificates": {
     "type": "number",
     "description": "Certificates of the list that cannot be read, and so speak for no member."
    }
   },
   "required": [
    "member",
    "keys",
    "certificateDaysLeft",
    "unreadableCertificates"
   ]
  },
  "MessagePage": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MessageRow"
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
     ],
     "description": "To be sent as `before` for the page after it; null at the end."
    }
   },
   "required": [
    "items",
    "next"
   ],
   "description": "A page of a search, newest first."
  },
  "MessagePassport": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "messageId": {
     "type": "string"
    },
    "kind": {
     "type": "string"
    },
    "position": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null until it is on the log."
    },
    "sender": {
     "type": "string"
    },
    "recipients": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "The release list: who may open it."
    },
    "epoch": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ]
    },
    "sequence": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "verdict": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Name of the verdict; null until it is on the log."
    },
    "identity": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "SHA-256 of the header, hex."
    },
    "headerBytes": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ]
    },
    "bodyBytes": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "Padded length of the sealed body."
    },
    "inReplyTo": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "isParked": {
     "type": "boolean"
    },
    "hops": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PassportHop"
     }
    },
    "refusals": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PassportRefusal"
     }
    },
    "leftOut": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/LeftOut"
     }
    },
    "clockAheadMs": {
     "type": "number",
     "description": "Sealed by the sender's clock after the broker logged it: their clocks differ by at least this much, in milliseconds."
    }
   },
   "required": [
    "spaceId",
    "messageId",
    "kind",
    "position",
    "sender",
    "recipients",
    "epoch",
    "sequence",
    "verdict",
    "identity",
    "headerBytes",
    "bodyBytes",
    "inReplyTo",
    "isParked",
    "hops",
    "refusals",
    "leftOut",
    "clockAheadMs"
   ],
   "description": "The way of one message from hop to hop: ids, sizes and times, never content."
  },
  "MessagePlaces": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string"
    },
    "position": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "countries": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CountryPlace"
     }
    }
   },
   "required": [
    "messageId",
    "position",
    "countries"
   ],
   "description": "Where a message of a record is, at each of its recipients."
  },
  "MessageRow": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "position": {
     "type": "string"
    },
    "messageId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null for records of the protocol itself."
    },
    "kind": {
     "type": "string"
    },
    "sender": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null where it is not proven."
    },
    "recipients": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "at": {
     "type": "string",
     "description": "Log time."
    },
    "bytes": {
     "type": "number",
     "description": "Padded length of the body."
    },
    "state": {
     "enum": [
      "accepted",
      "parked",
      "refused"
     ]
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
    "unreceiptedBy": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Recipients that have not cosigned it."
    }
   },
   "required": [
    "spaceId",
    "position",
    "messageId",
    "kind",
    "sender",
    "recipients",
    "at",
    "bytes",
    "state",
    "code",
    "unreceiptedBy"
   ],
   "description": "One record of a log, as it is found in a search; never content."
  },
  "MoreEdges": {
   "type": "object",
   "properties": {
    "kind": {
     "type": "string"
    },
    "count": {
     "type": "number"
    }
   },
   "required": [
    "kind",
    "count"
   ],
   "description": "How many edges of a kind lead from a node to what is not in the picture."
  },
  "MoveDto": {
   "type": "object",
   "properties": {
    "move": {
     "enum": [
      "accept",
      "acknowledge",
      "cancel",
      "decline",
      "done",
      "extend",
      "part",
      "pause",
      "resume"
     ]
    },
    "code": {
     "type": "string",
     "minLength": 1,
     "maxLength": 40,
     "description": "Of the list of the move and the kind of the request."
    },
    "text": {
     "type": "string",
     "minLength": 1,
     "maxLength": 4000
    },
    "release": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedValueDto"
     },
     "maxItems": 200,
     "uniqueItems": true,
     "description": "Of `done` with `released`: the values that who asks gets, with this answer and under the same approval."
    },
    "until": {
     "type": "string",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})$",
     "description": "Of `extend`."
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "move"
   ],
   "description": "What is said to a request."
  },
  "MoveView": {
   "type": "object",
   "properties": {
    "position": {
     "type": "string"
    },
    "member": {
     "type": "string"
    },
    "move": {
     "enum": [
      "accept",
      "acknowledge",
      "cancel",
      "decline",
      "done",
      "extend",
      "overdue",
      "part",
      "pause",
      "resume"
     ]
    },
    "code": {
     "type": "string"
    },
    "text": {
     "type": "string"
    },
    "until": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "Of `extend`."
    },
    "author": {
     "type": "string",
     "description": "Empty where a gateway said it by itself."
    },
    "at": {
     "type": "string",
     "format": "date-time",
     "description": "T of the log."
    },
    "saidAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "What the clock of its sender said, where it differs from T by more than five minutes."
    },
    "hasEffect": {
     "type": "boolean",
     "description": "False for what came too late, or out of turn."
    }
   },
   "required": [
    "position",
    "member",
    "move",
    "code",
    "text",
    "until",
    "author",
    "at",
    "saidAt",
    "hasEffect"
   ],
   "description": "What was said to a request, in the order of the log."
  },
  "NamePeopleDto": {
   "type": "object",
   "properties": {
    "people": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedPersonDto"
     },
     "minItems": 1,
     "maxItems": 200,
     "uniqueItems": true
    }
   },
   "required": [
    "people"
   ],
   "description": "The whole list of this member: it replaces the one before."
  },
  "NamedId": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string"
    },
    "name": {
     "type": "string"
    }
   },
   "required": [
    "id",
    "name"
   ]
  },
  "NamedPersonDto": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string",
     "minLength": 1,
     "maxLength": 100,
     "description": "For the next list to mean the same person; not the subject at the issuer, which stays at home."
    },
    "name": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "role": {
     "enum": [
      "investigator",
      "liaison",
      "operations",
      "prosecutor"
     ]
    },
    "desk": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "phone": {
     "type": "string",
     "pattern": "^\\+[1-9]\\d{6,14}$",
     "description": "E.164, so that it can be dialled from every country."
    },
    "languages": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2,3}$"
     },
     "minItems": 1,
     "maxItems": 20,
     "uniqueItems": true,
     "description": "ISO 639, best first."
    }
   },
   "required": [
    "id",
    "name",
    "role",
    "desk",
    "phone",
    "languages"
   ],
   "description": "A person of this member whom the others may call."
  },
  "NamedPersonRow": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "id": {
     "type": "string"
    },
    "name": {
     "type": "string"
    },
    "role": {
     "type": "string"
    },
    "desk": {
     "type": "string"
    },
    "phone": {
     "type": "string"
    },
    "languages": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   },
   "required": [
    "member",
    "id",
    "name",
    "role",
    "desk",
    "phone",
    "languages"
   ]
  },
  "NamedRecord": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string",
     "description": "As named at the API."
    },
    "owner": {
     "type": "string"
    },
    "name": {
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
    "recordId",
    "type",
    "owner",
    "name"
   ],
   "description": "A record by what people call it."
  },
  "NamedSubject": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "type": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null where the record is not here."
    },
    "owner": {
     "type": "string"
    },
    "name": {
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
    "recordId",
    "type",
    "owner",
    "name"
   ]
  },
  "NamedThing": {
   "type": "object",
   "properties": {
    "kind": {
     "type": "string"
    },
    "said": {
     "type": "string"
    }
   },
   "required": [
    "kind",
    "said"
   ],
   "description": "A plate, phone, account or company as it was written."
  },
  "NamedValue": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string"
    },
    "index": {
     "type": "number"
    }
   },
   "required": [
    "messageId",
    "index"
   ],
   "description": "A value of a record by the message that said it and its place there."
  },
  "NamedValueDto": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string",
     "format": "uuid"
    },
    "index": {
     "type": "integer",
     "minimum": 0,
     "maximum": 199
    }
   },
   "required": [
    "messageId",
    "index"
   ],
   "description": "A value of a record: the message that said it, and its place there."
  },
  "NetworkView": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "broker": {
     "$ref": "#/components/schemas/BrokerHealth"
    },
    "waitingToSend": {
     "type": "number",
     "description": "Own messages that are accepted and not on the log yet."
    },
    "members": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MemberHealth"
     },
     "description": "The other members of the newest trust list, ascending."
    }
   },
   "required": [
    "member",
    "broker",
    "waitingToSend",
    "members"
   ],
   "description": "`GET /network`: a dot a member, and whether sending waits."
  },
  "NotReached": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
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
     ],
     "description": "Null while it is not known, as right after a start."
    }
   },
   "required": [
    "member",
    "since"
   ]
  },
  "NoticeOutcome": {
   "type": "object",
   "properties": {
    "says": {
     "enum": [
      "due",
      "urgent"
     ]
    },
    "state": {
     "enum": [
      "due",
      "failed",
      "over",
      "sent"
     ]
    },
    "attempts": {
     "type": "number"
    },
    "error": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Why the last try did not arrive."
    },
    "at": {
     "type": "string",
     "description": "When it was settled, or is tried next."
    }
   },
   "required": [
    "says",
    "state",
    "attempts",
    "error",
    "at"
   ],
   "description": "What became of one notice of a channel: of `due` nothing yet, and `over` is what nobody had to be told any more."
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
  "ObservedDto": {
   "type": "object",
   "properties": {
    "count": {
     "type": "integer",
     "minimum": 1,
     "maximum": 1000
    },
    "age": {
     "enum": [
      "adult",
      "minor",
      "unknown"
     ]
    }
   },
   "required": [
    "count",
    "age"
   ]
  },
  "ObservedPeople": {
   "type": "object",
   "properties": {
    "count": {
     "type": "number"
    },
    "age": {
     "enum": [
      "adult",
      "minor",
      "unknown"
     ]
    }
   },
   "required": [
    "count",
    "age"
   ],
   "description": "People who were seen: how many, and of which age."
  },
  "OfferDto": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "consent",
      "information",
      "release",
      "renewal",
      "review",
      "task",
      "translation"
     ]
    },
    "debtor": {
     "type": "string",
     "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
    },
    "term": {
     "enum": [
      "d3",
      "d7",
      "h8",
      "until"
     ]
    },
    "until": {
     "type": "string",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})$",
     "description": "Of `until`, and read there alone."
    },
    "ground": {
     "enum": [
      "liberty",
      "life",
      "lost-relevance",
      "public-security"
     ],
     "description": "Of `h8` and `d3`, and read there alone: why it cannot wait."
    },
    "text": {
     "type": "string",
     "minLength": 1,
     "maxLength": 4000
    },
    "recordId": {
     "type": "string",
     "format": "uuid",
     "description": "That both countries hold something of; absent where it is about none."
    },
    "value": {
     "$ref": "#/components/schemas/NamedValueDto",
     "description": "Of `release`, and read there alone: the value of the record that is meant; absent where all of it is."
    },
    "position": {
     "type": "string",
     "pattern": "^(0|[1-9]\\d{0,17})$",
     "description": "Of `release`, and read there alone: of a message on the log that is sealed here, in digits; not read where a record is named."
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "kind",
    "debtor",
    "term",
    "text"
   ],
   "description": "What another country is asked for, and by when."
  },
  "OpenSpaceDto": {
   "type": "object",
   "properties": {
    "members": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "minItems": 1,
     "maxItems": 63
    }
   },
   "required": [
    "members"
   ],
   "description": "Members to draft an agreement with; this member is added."
  },
  "OperationsPost": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "contact": {
     "type": "string",
     "description": "Empty where nobody is named."
    },
    "phone": {
     "type": "string"
    },
    "hours": {
     "type": "string"
    },
    "windows": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MaintenanceView"
     },
     "description": "Those that are not over, the next one first."
    },
    "postedAt": {
     "type": "string",
     "description": "When it stood on the log, ISO 8601."
    }
   },
   "required": [
    "member",
    "contact",
    "phone",
    "hours",
    "windows",
    "postedAt"
   ],
   "description": "What operations of one member told all the others last."
  },
  "OriginDto": {
   "type": "object",
   "properties": {
    "kind": {
     "type": "string",
     "minLength": 1,
     "maxLength": 40
    },
    "detail": {
     "type": "string",
     "maxLength": 500
    }
   },
   "required": [
    "kind"
   ]
  },
  "OthersTurn": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/WaitingItem"
     },
     "description": "Newest first."
    },
    "cameThisWeek": {
     "type": "number",
     "description": "Records of other countries whose first message came within seven days."
    }
   },
   "required": [
    "items",
    "cameThisWeek"
   ],
   "description": "What a person waits for others with, and what came from them lately; `GET /waiting`."
  },
  "OutboxEntry": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "messageId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "kind": {
     "type": "string"
    },
    "type": {
     "type": "string",
     "description": "Full name of the message type."
    },
    "recipients": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "urgent": {
     "type": "boolean"
    },
    "state": {
     "enum": [
      "published",
      "sealed",
      "waiting"
     ]
    },
    "acceptedAt": {
     "type": "string"
    },
    "sealedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "ageSeconds": {
     "type": "number"
    },
    "isStuck": {
     "type": "boolean"
    },
    "why": {
     "anyOf": [
      {
       "enum": [
        "BROKER_AWAY",
        "CONTRACT_NOT_ADMITTED",
        "HELD_BY_ANOTHER_PROCESS",
        "LISTS_CONFLICT",
        "LIST_OUTDATED",
        "NOT_KNOWN",
        "NOT_SEEN_BACK",
        "NOT_TAKING_PART",
        "SPACE_CATCHING_UP",
        "SPACE_FROZEN",
        "SPACE_HALTED",
        "SPACE_QUOTA",
        "SPACE_RESTORING",
        "STATE_DIR_FULL",
        "STREAM_FROZEN",
        "TRUST_LIST_EXPIRED",
        "WAITS_FOR_KEY",
        "WAITS_FOR_LIST",
        "WORKER_FAILING"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "What holds it up, also before it is stuck; null while nothing does."
    },
    "waitsFor": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members whose sealing key it waits for, or what it rests on does."
    },
    "mayLeaveOut": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members without whom the caller may send it: recipients whose key it waits for, where the caller wrote it."
    }
   },
   "required": [
    "spaceId",
    "messageId",
    "kind",
    "type",
    "recipients",
    "urgent",
    "state",
    "acceptedAt",
    "sealedAt",
    "ageSeconds",
    "isStuck",
    "why",
    "waitsFor",
    "mayLeaveOut"
   ],
   "description": "One message on its way out of this gateway; never content."
  },
  "OutboxState": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "waiting": {
     "type": "number",
     "description": "Accepted, without final bytes."
    },
    "sealed": {
     "type": "number",
     "description": "With final bytes, not sent to the broker."
    },
    "published": {
     "type": "number",
     "description": "Sent to the broker, and not seen on the log."
    },
    "oldestAt": {
     "type": "string"
    },
    "oldestSeconds": {
     "type": "number"
    },
    "isStuck": {
     "type": "boolean"
    },
    "why": {
     "anyOf": [
      {
       "enum": [
        "BROKER_AWAY",
        "CONTRACT_NOT_ADMITTED",
        "HELD_BY_ANOTHER_PROCESS",
        "LISTS_CONFLICT",
        "LIST_OUTDATED",
        "NOT_KNOWN",
        "NOT_SEEN_BACK",
        "NOT_TAKING_PART",
        "SPACE_CATCHING_UP",
        "SPACE_FROZEN",
        "SPACE_HALTED",
        "SPACE_QUOTA",
        "SPACE_RESTORING",
        "STATE_DIR_FULL",
        "STREAM_FROZEN",
        "TRUST_LIST_EXPIRED",
        "WAITS_FOR_KEY",
        "WAITS_FOR_LIST",
        "WORKER_FAILING"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "What holds it up, also before it is stuck; null while nothing does."
    }
   },
   "required": [
    "spaceId",
    "waiting",
    "sealed",
    "published",
    "oldestAt",
    "oldestSeconds",
    "isStuck",
    "why"
   ],
   "description": "What waits to leave this gateway for one space. Spaces for which nothing waits are absent."
  },
  "OutboxView": {
   "type": "object",
   "properties": {
    "entries": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/OutboxEntry"
     },
     "description": "The oldest of the cases that the caller may see, oldest first."
    },
    "total": {
     "type": "number",
     "description": "All that waits, as the status bar of everybody counts it."
    }
   },
   "required": [
    "entries",
    "total"
   ],
   "description": "What waits to leave this gateway; `GET flows/outbox`."
  },
  "OverviewCounts": {
   "type": "object",
   "properties": {
    "records": {
     "type": "number"
    },
    "sealed": {
     "type": "number",
     "description": "Messages on the log that are sealed to others."
    },
    "openQuestions": {
     "type": "number",
     "description": "Questions without a final answer, of and to this country."
    },
    "waitingForApproval": {
     "type": "number",
     "description": "Messages of this country that wait for a prosecutor."
    },
    "twoValues": {
     "type": "number",
     "description": "Records of which a property has two values at a time."
    },
    "sharedToday": {
     "type": "number",
     "description": "Own records that something of was shared since midnight UTC."
    }
   },
   "required": [
    "records",
    "sealed",
    "openQuestions",
    "waitingForApproval",
    "twoValues",
    "sharedToday"
   ]
  },
  "OverviewMember": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "own": {
     "type": "boolean"
    },
    "takesPart": {
     "type": "boolean",
     "description": "Has signed the charter in force."
    },
    "authority": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "As the agreement names them; null where it does not."
    },
    "leader": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "people": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedPersonRow"
     },
     "description": "People that the member named to this space."
    },
    "delivery": {
     "$ref": "#/components/schemas/MemberDelivery"
    }
   },
   "required": [
    "member",
    "own",
    "takesPart",
    "authority",
    "leader",
    "people",
    "delivery"
   ]
  },
  "OverviewSwitch": {
   "type": "object",
   "properties": {
    "name": {
     "type": "string",
     "description": "Key, such as `default-handling`."
    },
    "values": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "clause": {
     "type": "string"
    }
   },
   "required": [
    "name",
    "values",
    "clause"
   ],
   "description": "A rule of the agreement: what it is about, its values, its clause."
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
  "OwnCertificateView": {
   "type": "object",
   "properties": {
    "use": {
     "enum": [
      "kafka",
      "peers"
     ],
     "description": "`kafka`: the client of the broker. `peers`: HTTP of and to other gateways."
    },
    "expiresAt": {
     "type": "string"
    },
    "daysLeft": {
     "type": "number",
     "description": "Whole days; below 0 when it is over."
    }
   },
   "required": [
    "use",
    "expiresAt",
    "daysLeft"
   ]
  },
  "OwnHold": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "holdId": {
     "type": "string"
    },
    "messageIds": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "leftMs": {
     "type": "number",
     "description": "By the clock of the database; 0 where its time is over and it is about to leave."
    }
   },
   "required": [
    "spaceId",
    "holdId",
    "messageIds",
    "leftMs"
   ],
   "description": "Something that its author may still take back, as their pages show it."
  },
  "OwnKeyView": {
   "type": "object",
   "properties": {
    "use": {
     "type": "string"
    },
    "keyId": {
     "type": "string"
    },
    "status": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "As the newest known trust list states it; null when it does not name the key."
    }
   },
   "required": [
    "use",
    "keyId",
    "status"
   ]
  },
  "OwnPlace": {
   "type": "object",
   "properties": {
    "via": {
     "anyOf": [
      {
       "enum": [
        "break-glass",
        "everybody",
        "team"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "Null where the caller is let in by nothing."
    },
    "endsAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "When that ends; null where it does not."
    },
    "maySet": {
     "type": "boolean",
     "description": "May limit the case to a team, or open it again."
    },
    "mayStaff": {
     "type": "boolean",
     "description": "May add and remove people."
    },
    "mayNameLeads": {
     "type": "boolean",
     "description": "May name leads."
    }
   },
   "required": [
    "via",
    "endsAt",
    "maySet",
    "mayStaff",
    "mayNameLeads"
   ],
   "description": "What the caller may do about a team."
  },
  "OwnValues": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "statements": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/StatementView"
     }
    },
    "type": {
     "type": "string"
    },
    "version": {
     "type": "number",
     "description": "Of the entity tag: derived state and what is on its way."
    }
   },
   "required": [
    "recordId",
    "statements",
    "type",
    "version"
   ],
   "description": "A record of the own country, as it is given to others."
  },
  "OwnValuesList": {
   "type": "object",
   "properties": {
    "records": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/OwnValues"
     }
    }
   },
   "required": [
    "records"
   ]
  },
  "PairField": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string"
    },
    "left": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ComparedValue"
     },
     "description": "Live values, newest first."
    },
    "right": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ComparedValue"
     }
    },
    "likeness": {
     "enum": [
      "different",
      "equal",
      "near",
      "one-side"
     ]
    },
    "weight": {
     "type": "number",
     "description": "How much that says, in whole bits: above zero that the two are one, below that they are not; 0 where it is not compared."
    },
    "reasons": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Why, in words of the reader's language; empty where the property is not compared."
    }
   },
   "required": [
    "property",
    "left",
    "right",
    "likeness",
    "weight",
    "reasons"
   ],
   "description": "One property of two records, side by side."
  },
  "PairFlow": {
   "type": "object",
   "properties": {
    "sender": {
     "type": "string"
    },
    "receiver": {
     "type": "string"
    },
    "lastMinute": {
     "type": "number"
    },
    "lastHour": {
     "type": "number"
    },
    "lastDay": {
     "type": "number"
    },
    "perMinute": {
     "type": "number",
     "description": "Messages a minute, over the last five minutes."
    },
    "behind": {
     "type": "number",
     "description": "Messages that the receiver has not cosigned yet, however old."
    },
    "oldestUnreceiptedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Log time of the oldest of them."
    },
    "oldestUnreceiptedSeconds": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ]
    },
    "drainSeconds": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "How long the receiver needs for them at the pace of its last minute; null while it does not move."
    },
    "opened": {
     "type": "number",
     "description": "Of the last day."
    },
    "refused": {
     "type": "number"
    },
    "lastAt": {
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
    "sender",
    "receiver",
    "lastMinute",
    "lastHour",
    "lastDay",
    "perMinute",
    "behind",
    "oldestUnreceiptedAt",
    "oldestUnreceiptedSeconds",
    "drainSeconds",
    "opened",
    "refused",
    "lastAt"
   ],
   "description": "Messages from one member to another, over all spaces; one of the two is the own member."
  },
  "PairItem": {
   "type": "object",
   "properties": {
    "left": {
     "$ref": "#/components/schemas/PairRecord"
    },
    "right": {
     "$ref": "#/components/schemas/PairRecord"
    },
    "band": {
     "enum": [
      "conflict",
      "not-compared",
      "possible",
      "relatives",
      "unlikely",
      "very-likely",
      "weak"
     ]
    },
    "perMille": {
     "type": "number",
     "description": "Of a thousand such pairs, so many are one."
    },
    "asked": {
     "type": "boolean",
     "description": "Another country says that they are one, and this one has said nothing."
    }
   },
   "required": [
    "left",
    "right",
    "band",
    "perMille",
    "asked"
   ],
   "description": "Two records that may be the same, as this gateway finds it."
  },
  "PairProgress": {
   "type": "object",
   "properties": {
    "records": {
     "type": "number",
     "description": "Of the types that are compared."
    },
    "compared": {
     "type": "number",
     "description": "Those among them that were compared as they stand."
    },
    "open": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "band": {
        "enum": [
         "conflict",
         "not-compared",
         "possible",
         "relatives",
         "unlikely",
         "very-likely",
         "weak"
        ]
       },
       "count": {
        "type": "number"
       }
      },
      "required": [
       "band",
       "count"
      ]
     },
     "description": "Pairs to decide, by band, in the order of the queue; weak ones are left out."
    },
    "asked": {
     "type": "number",
     "description": "Of which another country says that they are one, and this one has said nothing."
    },
    "askedSince": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string",
       "format": "date-time"
      }
     ],
     "description": "Since when the oldest of these waits."
    },
    "waits": {
     "type": "number"
    },
    "stale": {
     "type": "number"
    },
    "disputed": {
     "type": "number"
    },
    "decidedInDay": {
     "type": "number",
     "description": "By officers of this country in the last 24 hours."
    }
   },
   "required": [
    "records",
    "compared",
    "open",
    "asked",
    "askedSince",
    "waits",
    "stale",
    "disputed",
    "decidedInDay"
   ],
   "description": "`GET …/reconcile/progress`: how far the own country is with the pairs of a case."
  },
  "PairQuality": {
   "type": "object",
   "properties": {
    "decided": {
     "type": "number",
     "description": "Pairs that stand as decided, the same or different."
    },
    "needed": {
     "type": "number",
     "description": "From so many on there are figures."
    },
    "bands": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "band": {
        "enum": [
         "conflict",
         "not-compared",
         "possible",
         "relatives",
         "unlikely",
         "very-likely",
         "weak"
        ]
       },
       "decided": {
        "type": "number"
       },
       "same": {
        "type": "number"
       },
       "perMille": {
        "type": "number",
        "description": "Of a thousand such pairs so many should be one."
       }
      },
      "required": [
       "band",
       "decided",
       "same",
       "perMille"
      ]
     },
     "description": "In the order of the queue."
    }
   },
   "required": [
    "decided",
    "needed",
    "bands"
   ],
   "description": "`GET …/reconcile/quality`: what the comparison says of pairs beside what own officers decided."
  },
  "PairRecord": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "name": {
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
    "recordId",
    "type",
    "owner",
    "name"
   ],
   "description": "A record as one side of a pair."
  },
  "PairView": {
   "type": "object",
   "properties": {
    "left": {
     "$ref": "#/components/schemas/ComparedRecord"
    },
    "right": {
     "$ref": "#/components/schemas/ComparedRecord"
    },
    "handling": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Highest handling code of what stands of the two, `H0` to `H3`; null where nothing does."
    },
    "fields": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PairField"
     }
    },
    "remarks": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "What is said of the pair as a whole."
    },
    "words": {
     "$ref": "#/components/schemas/PairWords",
     "description": "What countries say of it."
    },
    "seen": {
     "type": "string",
     "description": "Names what is shown, for who decides about it."
    },
    "band": {
     "enum": [
      "conflict",
      "not-compared",
      "possible",
      "relatives",
      "unlikely",
      "very-likely",
      "weak"
     ]
    },
    "perMille": {
     "type": "number",
     "description": "Of a thousand such pairs, so many are one."
    },
    "asked": {
     "type": "boolean",
     "description": "Another country says that they are one, and this one has said nothing."
    }
   },
   "required": [
    "left",
    "right",
    "handling",
    "fields",
    "remarks",
    "words",
    "seen",
    "band",
    "perMille",
    "asked"
   ],
   "description": "`GET …/reconcile/pairs/:left/:right`."
  },
  "PairWords": {
   "type": "object",
   "properties": {
    "said": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/JudgementView"
     },
     "description": "One a country, owners first; what is on its way stands beside what it is to replace. Who took a word back is not among them."
    },
    "own": {
     "type": "string",
     "description": "This country."
    },
    "hearers": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members that hold both, besides this one: who hears what this country says."
    },
    "lacks": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "The country that owns one of them and lacks the other, which is this country's: it cannot answer, and hears nothing. Null where all is well."
    },
    "effects": {
     "type": "object",
     "properties": {
      "different": {
       "$ref": "#/components/schemas/EffectView"
      },
      "none": {
       "$ref": "#/components/schemas/EffectView"
      },
      "same": {
       "$ref": "#/components/schemas/EffectView"
      },
      "unsure": {
       "$ref": "#/components/schemas/EffectView"
      }
     },
     "required": [
      "different",
      "none",
      "same",
      "unsure"
     ],
     "description": "What each word would do; `none` is taking back."
    },
    "asked": {
     "type": "boolean",
     "description": "Another country says that they are one, and this one has said nothing."
    },
    "revision": {
     "type": "number",
     "description": "Of the word of this country, also one that is on its way; 0 where there is none."
    }
   },
   "required": [
    "said",
    "own",
    "hearers",
    "lacks",
    "effects",
    "asked",
    "revision"
   ],
   "description": "What countries say of two records, as this gateway knows it."
  },
  "ParkedDecisionDto": {
   "type": "object",
   "properties": {
    "reason": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    }
   },
   "required": [
    "reason"
   ],
   "description": "Why a parked record is tried again, or closed."
  },
  "ParkedDecisionView": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "position": {
     "type": "string"
    },
    "decision": {
     "enum": [
      "close",
      "retry"
     ]
    },
    "by": {
     "type": "string"
    },
    "byName": {
     "type": "string",
     "description": "Name of the person; the id where no name is known."
    },
    "reason": {
     "type": "string"
    },
    "build": {
     "type": "string"
    },
    "at": {
     "type": "string"
    }
   },
   "required": [
    "spaceId",
    "position",
    "decision",
    "by",
    "byName",
    "reason",
    "build",
    "at"
   ],
   "description": "What somebody decided about a parked record."
  },
  "ParkedRecord": {
   "type": "object",
   "properties": {
    "position": {
     "type": "string"
    },
    "sender": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null where the record could only be stored as it came."
    },
    "messageId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "at": {
     "type": "string",
     "description": "Log time."
    },
    "cause": {
     "enum": [
      "DATABASE",
      "DEFECT",
      "KEY_MISSING"
     ],
     "description": "What it waits for."
    },
    "reason": {
     "type": "string",
     "description": "What the program said."
    },
    "build": {
     "type": "string",
     "description": "The build that could not apply it."
    },
    "parkedAt": {
     "type": "string"
    }
   },
   "required": [
    "position",
    "sender",
    "messageId",
    "at",
    "cause",
    "reason",
    "build",
    "parkedAt"
   ],
   "description": "A record that this build could not apply; never its content."
  },
  "ParkedView": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "position": {
     "type": "string"
    },
    "sender": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null where the record could only be stored as it came."
    },
    "messageId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "at": {
     "type": "string",
     "description": "Log time."
    },
    "parkedAt": {
     "type": "string"
    },
    "cause": {
     "enum": [
      "DATABASE",
      "DEFECT",
      "KEY_MISSING"
     ]
    },
    "reason": {
     "type": "string",
     "description": "What the program said."
    },
    "build": {
     "type": "string",
     "description": "The build that could not apply it."
    }
   },
   "required": [
    "spaceId",
    "position",
    "sender",
    "messageId",
    "at",
    "parkedAt",
    "cause",
    "reason",
    "build"
   ],
   "description": "A parked record of any space; never content."
  },
  "PassSignalDto": {
   "type": "object",
   "properties": {
    "signalId": {
     "type": "string",
     "format": "uuid",
     "description": "The signal of this country; absent where one of another country is passed on."
    },
    "onwardOf": {
     "type": "string",
     "maxLength": 60,
     "description": "`<sender>.<id>` of one that another country passed."
    },
    "recipient": {
     "type": "string",
     "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
    },
    "reporter": {
     "enum": [
      "authority",
      "organisation",
      "public"
     ]
    },
    "seen": {
     "type": "string",
     "minLength": 1,
     "maxLength": 2000,
     "pattern": "\\S"
    },
    "when": {
     "type": "string",
     "maxLength": 32,
     "description": "EDTF."
    },
    "places": {
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 1,
      "maxLength": 200
     },
     "maxItems": 20
    },
    "persons": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ObservedDto"
     },
     "maxItems": 20
    },
    "things": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ThingDto"
     },
     "maxItems": 20
    },
    "forms": {
     "type": "array",
     "items": {
      "enum": [
       "ChildLabour",
       "ForcedAdoption",
       "ForcedBegging",
       "ForcedLabour",
       "ForcedMarriage",
       "OrganRemoval",
       "Other",
       "Servitude",
       "SexualExploitation",
       "Surrogacy",
       "x_ForcedCriminality"
      ]
     },
     "maxItems": 20,
     "uniqueItems": true,
     "description": "Codes of the list of exploitation."
    },
    "handling": {
     "enum": [
      "H0",
      "H1",
      "H2"
     ],
     "description": "That of the case where it is absent."
    },
    "onward": {
     "type": "boolean",
     "description": "Whether the other country may pass it on."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "recipient",
    "reporter",
    "seen",
    "onward"
   ],
   "description": "What of a signal another country is told."
  },
  "PassedAnswer": {
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
     "anyOf": [
      {
       "enum": [
        "another-matter",
        "too-little"
       ]
      },
      {
       "type": "null"
      }
     ]
    },
    "at": {
     "type": "string",
     "format": "date-time",
     "description": "Of the log."
    }
   },
   "required": [
    "outcome",
    "reason",
    "at"
   ]
  },
  "PassedContent": {
   "type": "object",
   "properties": {
    "reporter": {
     "enum": [
      "authority",
      "organisation",
      "public"
     ]
    },
    "seen": {
     "type": "string"
    },
    "when": {
     "type": "string",
     "description": "EDTF; empty where it is not known."
    },
    "places": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "persons": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ObservedPeople"
     }
    },
    "things": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PassedThing"
     }
    },
    "forms": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Codes of the list of exploitation."
    },
    "handling": {
     "type": "number"
    },
    "onward": {
     "type": "boolean",
     "description": "Whether it may be passed on to another country."
    }
   },
   "required": [
    "reporter",
    "seen",
    "when",
    "places",
    "persons",
    "things",
    "forms",
    "handling",
    "onward"
   ],
   "description": "What a signal says to another country: nothing that weighs it, and nobody's name."
  },
  "PassedLine": {
   "type": "object",
   "properties": {
    "passed": {
     "type": "string",
     "description": "`<sender>.<id>`."
    },
    "sender": {
     "type": "string"
    },
    "recipient": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time",
     "description": "Of the log."
    },
    "state": {
     "enum": [
      "accepted",
      "answered",
      "new"
     ]
    },
    "outcome": {
     "anyOf": [
      {
       "enum": [
        "NONE",
        "PICTURE",
        "USED"
       ]
      },
      {
       "type": "null"
      }
     ]
    }
   },
   "required": [
    "passed",
    "sender",
    "recipient",
    "at",
    "state",
    "outcome"
   ],
   "description": "A signal that one country passed to another, in a list: nothing of what it says."
  },
  "PassedSignals": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PassedLine"
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
   ],
   "description": "A page of them, the newest first."
  },
  "PassedThing": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "account",
      "company",
      "phone",
      "plate"
     ]
    },
    "said": {
     "type": "string"
    }
   },
   "required": [
    "kind",
    "said"
   ]
  },
  "PassedView": {
   "type": "object",
   "properties": {
    "signal": {
     "$ref": "#/components/schemas/PassedContent"
    },
    "accepted": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "byName": {
         "type": "string"
        },
        "at": {
         "type": "string",
         "format": "date-time"
        },
        "isAtDesk": {
         "type": "boolean"
        }
       },
       "required": [
        "byName",
        "at",
        "isAtDesk"
       ]
      }
     ],
     "description": "Who accepted it, and whether the triage desk of this country weighs and answers it; of one that this country passed, nobody here knows."
    },
    "answer": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/PassedAnswer"
      }
     ]
    },
    "isAnswering": {
     "type": "boolean",
     "description": "An answer of this country is on its way."
    },
    "passed": {
     "type": "string",
     "description": "`<sender>.<id>`."
    },
    "sender": {
     "type": "string"
    },
    "recipient": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time",
     "description": "Of the log."
    },
    "state": {
     "enum": [
      "accepted",
      "answered",
      "new"
     ]
    },
    "outcome": {
     "anyOf": [
      {
       "enum": [
        "NONE",
        "PICTURE",
        "USED"
       ]
      },
      {
       "type": "null"
      }
     ]
    }
   },
   "required": [
    "signal",
    "accepted",
    "answer",
    "isAnswering",
    "passed",
    "sender",
    "recipient",
    "at",
    "state",
    "outcome"
   ],
   "description": "With what it says, and what became of it."
  },
  "Passing": {
   "type": "object",
   "properties": {
    "passed": {
     "type": "string"
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
     "description": "Null, as are recipient and outcome, where the caller is not let into that case."
    },
    "recipient": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "byName": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time"
    },
    "state": {
     "enum": [
      "pending",
      "sent",
      "stopped",
      "waiting"
     ]
    },
    "outcome": {
     "anyOf": [
      {
       "enum": [
        "NONE",
        "PICTURE",
        "USED"
       ]
      },
      {
       "type": "null"
      }
     ]
    }
   },
   "required": [
    "passed",
    "spaceId",
    "recipient",
    "byName",
    "at",
    "state",
    "outcome"
   ],
   "description": "Where a signal of this country was passed to."
  },
  "PassportHop": {
   "type": "object",
   "properties": {
    "hop": {
     "enum": [
      "accepted",
      "opened",
      "published",
      "refused",
      "sealed",
      "stored"
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
     "description": "Where it happened; null for the broker."
    },
    "at": {
     "type": "string"
    },
    "precision": {
     "enum": [
      "millisecond",
      "second"
     ],
     "description": "How fine that clock was read."
    },
    "clock": {
     "enum": [
      "broker",
      "member",
      "own"
     ],
     "description": "`own`: this gateway. `member`: the gateway that the hop names. `broker`: log time, the same for all."
    },
    "seenAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "When this gateway learned of it, by its own clock."
    }
   },
   "required": [
    "hop",
    "member",
    "at",
    "precision",
    "clock",
    "seenAt"
   ],
   "description": "One hop of a message, with the clock that read the time."
  },
  "PassportRefusal": {
   "type": "object",
   "properties": {
    "member": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null where all refuse it."
    },
    "code": {
     "type": "string"
    },
    "field": {
     "type": "string"
    },
    "rule": {
     "type": "string"
    },
    "expected": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "What this gateway expected and what it found; null where another member refuses, or nothing was kept."
    },
    "found": {
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
    "member",
    "code",
    "field",
    "rule",
    "expected",
    "found"
   ]
  },
  "PassportView": {
   "type": "object",
   "properties": {
    "passport": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/MessagePassport"
      }
     ]
    },
    "delivery": {
     "$ref": "#/components/schemas/Delivery"
    }
   },
   "required": [
    "passport",
    "delivery"
   ],
   "description": "`passport` is null for a message that waits for approval, or never got it."
  },
  "PastCause": {
   "type": "object",
   "properties": {
    "key": {
     "type": "string"
    },
    "beganAt": {
     "type": "string",
     "description": "When it was seen first, ISO 8601."
    },
    "endedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "When it was seen last; null while it is there."
    },
    "values": {
     "type": "object",
     "additionalProperties": {
      "anyOf": [
       {
        "type": "string"
       },
       {
        "type": "number"
       }
      ]
     }
    },
    "member": {
     "type": "string",
     "description": "The member it is about, where it is about one."
    },
    "whose": {
     "enum": [
      "network",
      "nobody",
      "ours",
      "theirs"
     ]
    },
    "cause": {
     "enum": [
      "ALL_SEEN",
      "ALL_WELL",
      "APPROVAL_WAITING",
      "BROKER_AWAY",
      "BROKER_CLOCK_OFF",
      "CERTIFICATE_EXPIRED",
      "CERTIFICATE_EXPIRES",
      "CLAIMS_MORE",
      "CLOCKS_DISAGREE",
      "CLOCK_OFF",
      "CONFIRMATION_LATE",
      "CONTRADICTION",
      "EPOCH_CHURN",
      "GATEWAY_AWAY",
      "HALT_LASTS",
      "IN_MAINTENANCE",
      "KEY_MISUSED",
      "KEY_NOT_ACTIVE",
      "LISTS_CONFLICT",
      "LIST_OUTDATED",
      "LOG_WITHHELD",
      "MEMBER_BEHIND",
      "MEMBER_FROZEN",
      "NO_GATEWAY_ANSWERS",
      "OUTBOX_STUCK",
      "PEER_UNBELIEVED",
      "RECORDS_PARKED",
      "RECORD_REFUSED",
      "SEALING_BROKEN",
      "SECOND_INSTANCE",
      "SIGN_OF_LIFE_LATE",
      "SPACE_HALTED",
      "SPACE_QUOTA",
      "TIME_AHEAD",
      "TIME_FROZEN",
      "TRUST_LIST_EXPIRED",
      "TRUST_LIST_EXPIRES",
      "WAITS_FOR_KEY",
      "WAITS_FOR_LIST"
     ]
    },
    "since": {
     "type": "string",
     "description": "ISO 8601, where it is known."
    }
   },
   "required": [
    "key",
    "beganAt",
    "endedAt",
    "values",
    "whose",
    "cause"
   ],
   "description": "A cause as it stood when it was seen last, and from when until when it was there."
  },
  "PastCauses": {
   "type": "object",
   "properties": {
    "causes": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PastCause"
     }
    },
    "hasMore": {
     "type": "boolean",
     "description": "There were more than are given."
    }
   },
   "required": [
    "causes",
    "hasMore"
   ],
   "description": "What was the matter with one member within 30 days, newest first."
  },
  "PeerStatus": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "reachable": {
     "type": "boolean"
    },
    "lastReachedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "notReachedSince": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Since when it cannot be reached; null while it can."
    },
    "withheld": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Spaces in which it cosigned more than the broker shows here, for longer than can be chance: something is withheld."
    }
   },
   "required": [
    "member",
    "reachable",
    "lastReachedAt",
    "notReachedSince",
    "withheld"
   ],
   "description": "How another gateway was found at the last visit."
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
       "investigator",
       "liaison",
       "operations",
       "prosecutor"
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
  "PersonInForm": {
   "type": "object",
   "properties": {
    "about": {
     "enum": [
      "companion",
      "concerned",
      "suspect"
     ]
    },
    "told": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SaidInForm"
     }
    },
    "chosen": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AnsweredInForm"
     }
    }
   },
   "required": [
    "about",
    "told",
    "chosen"
   ],
   "description": "What the form says about somebody; of who may be a victim nothing that was written."
  },
  "PlacedCardDto": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "x": {
     "type": "integer",
     "minimum": -1000000,
     "maximum": 1000000
    },
    "y": {
     "type": "integer",
     "minimum": -1000000,
     "maximum": 1000000
    }
   },
   "required": [
    "id",
    "x",
    "y"
   ],
   "description": "Where a card lies."
  },
  "PlacedItem": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "name": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "handling": {
     "type": "string"
    },
    "at": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "latitude": {
         "type": "number"
        },
        "longitude": {
         "type": "number"
        }
       },
       "required": [
        "latitude",
        "longitude"
       ]
      }
     ],
     "description": "Degrees; null where the record says a country and nothing nearer."
    },
    "country": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Lower-case code; null where it says none."
    },
    "begins": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "ends": {
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
    "recordId",
    "type",
    "owner",
    "name",
    "handling",
    "at",
    "country",
    "begins",
    "ends"
   ],
   "description": "Where something is."
  },
  "PlacesView": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PlacedItem"
     }
    },
    "trips": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Trip"
     }
    },
    "isCut": {
     "type": "boolean"
    }
   },
   "required": [
    "items",
    "trips",
    "isCut"
   ]
  },
  "PostDesksDto": {
   "type": "object",
   "properties": {
    "desks": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DeskDto"
     },
     "maxItems": 50,
     "uniqueItems": true
    }
   },
   "required": [
    "desks"
   ],
   "description": "All desks of this member: they replace those before."
  },
  "PostOperationsDto": {
   "type": "object",
   "properties": {
    "contact": {
     "type": "string",
     "maxLength": 100,
     "pattern": "^[^\\p{C}\\p{Zl}\\p{Zp}]*$"
    },
    "phone": {
     "type": "string",
     "pattern": "^(?:\\+[0-9]{4,15})?$"
    },
    "hours": {
     "type": "string",
     "maxLength": 100,
     "pattern": "^[^\\p{C}\\p{Zl}\\p{Zp}]*$"
    },
    "windows": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MaintenanceDto"
     },
     "maxItems": 8
    }
   },
   "required": [
    "contact",
    "phone",
    "hours",
    "windows"
   ],
   "description": "What operations tells all members; it replaces what was told before."
  },
  "Problem": {
   "type": "object",
   "properties": {
    "type": {
     "type": "string",
     "description": "Stable for one code."
    },
    "title": {
     "type": "string",
     "description": "What the status means, in the language of the caller."
    },
    "status": {
     "type": "number"
    },
    "code": {
     "type": "string",
     "description": "Stable name for programs."
    },
    "detail": {
     "type": "string",
     "description": "What happened and what to do, in the language of the caller; absent when the cause is ours."
    },
    "errors": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/FieldProblem"
     },
     "description": "Never empty where the request is to be mended."
    },
    "correlationId": {
     "type": "string",
     "description": "Names this request in the log of the service."
    }
   },
   "required": [
    "type",
    "title",
    "status",
    "code",
    "errors",
    "correlationId"
   ],
   "description": "Problem details of RFC 9457 with our members. It never holds a stack, a query or content of a case."
  },
  "PropertyView": {
   "type": "object",
   "properties": {
    "name": {
     "type": "string"
    },
    "kind": {
     "enum": [
      "address",
      "code",
      "country",
      "date",
      "document-number",
      "email",
      "iban",
      "identifier",
      "imei",
      "imsi",
      "name",
      "number",
      "phone",
      "plate",
      "record",
      "text",
      "url",
      "vin"
     ]
    },
    "several": {
     "type": "boolean",
     "description": "Several live values are usual; two of any other property contradict each other."
    },
    "group": {
     "enum": [
      "contact",
      "description",
      "identity",
      "origin",
      "ownership",
      "place",
      "time"
     ]
    },
    "suggested": {
     "type": "boolean",
     "description": "Among the first that a form asks for."
    },
    "sensitivities": {
     "type": "array",
     "items": {
      "enum": [
       "minor",
       "special-category",
       "victim-identity"
      ]
     },
     "description": "Marks that a new statement has unless somebody takes them away."
    },
    "codes": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     ],
     "description": "Values to choose from; null where any will do."
    }
   },
   "required": [
    "name",
    "kind",
    "several",
    "group",
    "suggested",
    "sensitivities",
    "codes"
   ],
   "description": "A property as forms offer it."
  },
  "ProposalEnd": {
   "type": "object",
   "properties": {
    "at": {
     "type": "string",
     "format": "date-time"
    },
    "author": {
     "type": "string"
    },
    "code": {
     "type": "string",
     "description": "Of what was declined."
    },
    "text": {
     "type": "string"
    }
   },
   "required": [
    "at",
    "author",
    "code",
    "text"
   ],
   "description": "What ended a proposal."
  },
  "ProposalList": {
   "type": "object",
   "properties": {
    "proposals": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ListedProposal"
     }
    }
   },
   "required": [
    "proposals"
   ],
   "description": "Proposals of a case: the newest 200."
  },
  "ProposalReview": {
   "type": "object",
   "properties": {
    "proposal": {
     "$ref": "#/components/schemas/ProposalView"
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
     "description": "Null where nothing names it."
    },
    "type": {
     "type": "string",
     "description": "Of the record, as named at the API."
    },
    "version": {
     "type": "number",
     "description": "Of the record now: for the change that brings it."
    },
    "rows": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ProposalRow"
     }
    },
    "isMoved": {
     "type": "boolean",
     "description": "The record says something else of these properties than the proposal was based on."
    },
    "isAlreadySo": {
     "type": "boolean",
     "description": "The record says already what is suggested."
    },
    "accepts": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/SuggestedChange"
      }
     ],
     "description": "Null where it is not this country's turn."
    },
    "late": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/LateWord"
     },
     "description": "Came too late to count; in the order of the log."
    },
    "next": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "The next one that waits for this country's answer in the case; null where none does."
    }
   },
   "required": [
    "proposal",
    "recordName",
    "type",
    "version",
    "rows",
    "isMoved",
    "isAlreadySo",
    "accepts",
    "late",
    "next"
   ],
   "description": "A proposal with what its owner decides by."
  },
  "ProposalRow": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string"
    },
    "base": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ColumnValue"
     }
    },
    "proposed": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ColumnValue"
     }
    },
    "now": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ColumnValue"
     }
    }
   },
   "required": [
    "property",
    "base",
    "proposed",
    "now"
   ],
   "description": "What a property says in the version that the proposal was based on, as it suggests, and now."
  },
  "ProposalView": {
   "type": "object",
   "properties": {
    "proposalId": {
     "type": "string",
     "description": "`<member>.<id>`."
    },
    "recordId": {
     "type": "string"
    },
    "member": {
     "type": "string"
    },
    "owner": {
     "type": "string",
     "description": "Who owns the record, and answers."
    },
    "author": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time",
     "description": "Of the log; for what is not there yet, when it was accepted here."
    },
    "reason": {
     "type": "string"
    },
    "asserts": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ProposedStatement"
     }
    },
    "retracts": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ReplacedValue"
     },
     "description": "Those that are here, or were."
    },
    "readers": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members that can read it, its sender among them; ascending."
    },
    "state": {
     "enum": [
      "accepted",
      "accepted-changed",
      "declined",
      "open",
      "withdrawn"
     ]
    },
    "sending": {
     "anyOf": [
      {
       "enum": [
        "held",
        "on-its-way",
        "waiting-for-approval"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "Where it is not on the log yet."
    },
    "isOutdated": {
     "type": "boolean",
     "description": "While it is open: a value that it is about is no longer said."
    },
    "end": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/ProposalEnd"
      }
     ],
     "description": "Null while it is open."
    },
    "credited": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Messages of the record that brought it, as its owner says."
    },
    "coming": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/ComingEnd"
      }
     ],
     "description": "Null where this country says nothing to it that is not on the log."
    },
    "isOurs": {
     "type": "boolean",
     "description": "This country may take it back, or answer it."
    },
    "isOurTurn": {
     "type": "boolean"
    },
    "position": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Position on the log; null for what is not there yet."
    }
   },
   "required": [
    "proposalId",
    "recordId",
    "member",
    "owner",
    "author",
    "at",
    "reason",
    "asserts",
    "retracts",
    "readers",
    "state",
    "sending",
    "isOutdated",
    "end",
    "credited",
    "coming",
    "isOurs",
    "isOurTurn",
    "position"
   ],
   "description": "What a member suggests to change in a record of another."
  },
  "ProposalsView": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "proposals": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ProposalView"
     },
     "description": "Oldest first: the newest 500."
    }
   },
   "required": [
    "recordId",
    "proposals"
   ],
   "description": "What was suggested of a record, as this gateway knows it."
  },
  "ProposeDto": {
   "type": "object",
   "properties": {
    "cause": {
     "enum": [
      "DEFECT",
      "KEY_STOLEN",
      "RESTORED"
     ]
    },
    "reason": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    }
   },
   "required": [
    "cause",
    "reason"
   ],
   "description": "What came of it, as the member that is the cause states it, and why this member goes on."
  },
  "ProposedStatement": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string"
    },
    "value": {
     "type": "string"
    },
    "labels": {
     "type": "object",
     "properties": {
      "original": {
       "type": "string"
      },
      "language": {
       "type": "string"
      },
      "validFrom": {
       "type": "string"
      },
      "validTo": {
       "type": "string"
      },
      "origin": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "kind": {
           "type": "string"
          },
          "detail": {
           "type": "string"
          }
         },
         "required": [
          "kind",
          "detail"
         ]
        }
       ]
      },
      "evaluation": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "source": {
           "type": "string"
          },
          "information": {
           "type": "number"
          }
         },
         "required": [
          "source",
          "information"
         ]
        }
       ]
      },
      "nature": {
       "enum": [
        0,
        1,
        2
       ]
      },
      "handling": {
       "type": "object",
       "properties": {
        "code": {
         "type": "number"
        },
        "text": {
         "type": "string"
        }
       },
       "required": [
        "code",
        "text"
       ]
      },
      "purpose": {
       "type": "string"
      },
      "legalBasis": {
       "type": "string"
      },
      "reviewDate": {
       "type": "string"
      },
      "sensitivities": {
       "type": "array",
       "items": {
        "enum": [
         0,
         1,
         2,
         3
        ]
       }
      },
      "evidence": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "exhibit": {
          "type": "string"
         },
         "sha256": {
          "type": "string"
         },
         "page": {
          "type": "string"
         }
        },
        "required": [
         "exhibit",
         "sha256",
         "page"
        ]
       }
      },
      "restsOn": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "kind": {
           "type": "string"
          },
          "number": {
           "type": "string"
          },
          "authority": {
           "type": "string"
          },
          "expires": {
           "type": "string"
          }
         },
         "required": [
          "kind",
          "number",
          "authority",
          "expires"
         ]
        }
       ]
      },
      "author": {
       "type": "string"
      }
     },
     "required": [
      "original",
      "language",
      "validFrom",
      "validTo",
      "origin",
      "evaluation",
      "nature",
      "handling",
      "purpose",
      "legalBasis",
      "reviewDate",
      "sensitivities",
      "evidence",
      "restsOn",
      "author"
     ]
    }
   },
   "required": [
    "property",
    "value",
    "labels"
   ],
   "description": "What a member suggests in place of values, or to add."
  },
  "PublishListDto": {
   "type": "object",
   "properties": {
    "list": {
     "type": "string",
     "contentEncoding": "base64",
     "maxLength": 400000
    }
   },
   "required": [
    "list"
   ],
   "description": "A complete signed list, as `joinder trust` writes it."
  },
  "PurgeView": {
   "type": "object",
   "properties": {
    "eraseAt": {
     "type": "string",
     "description": "When it is erased, unless it is kept."
    },
    "purgedAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null while it is only hidden."
    },
    "waits": {
     "type": "boolean",
     "description": "Its owner recalled so much within a day that a prosecutor here says whether it goes."
    },
    "hold": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/RecordHold"
      }
     ],
     "description": "Null where nobody keeps it."
    }
   },
   "required": [
    "eraseAt",
    "purgedAt",
    "waits",
    "hold"
   ],
   "description": "What becomes of it in this country."
  },
  "RecallAnswer": {
   "type": "object",
   "properties": {
    "state": {
     "enum": [
      "awaited",
      "kept",
      "purged",
      "silent"
     ],
     "description": "`silent` where somebody is in danger and nothing was said for 15 minutes."
    },
    "at": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "When it said so; null before."
    },
    "reference": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of what is kept: the proceedings for which it is."
    },
    "dueAt": {
     "type": "string"
    },
    "isLate": {
     "type": "boolean",
     "description": "The log had its moment passed before it answered."
    }
   },
   "required": [
    "state",
    "at",
    "reference",
    "dueAt",
    "isLate"
   ],
   "description": "What a member that lets go says became of it there."
  },
  "RecallHolder": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "values": {
     "type": "number"
    },
    "isRead": {
     "type": "boolean",
     "description": "Somebody there opened it."
    },
    "letsGo": {
     "type": "boolean",
     "description": "It lets go; otherwise it goes on to hold it, and no longer lists who lets go."
    }
   },
   "required": [
    "member",
    "values",
    "isRead",
    "letsGo"
   ],
   "description": "How far what would be taken back is at a member."
  },
  "RecallMessages": {
   "type": "object",
   "properties": {
    "recalls": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SaidMessage"
     },
     "description": "Parts of the recall."
    },
    "offers": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SaidMessage"
     },
     "description": "What each holder owes."
    },
    "answers": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SaidMessage"
     },
     "description": "What holders stated."
    },
    "values": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SaidMessage"
     },
     "description": "Those that said what this country let go; they exist, and nothing of them is shown."
    }
   },
   "required": [
    "recalls",
    "offers",
    "answers",
    "values"
   ],
   "description": "Messages about a recall that are here, each in the order of the log."
  },
  "RecallPlace": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "state": {
     "enum": [
      "hidden",
      "on-its-way",
      "refused"
     ],
     "description": "`hidden` where it confirmed the log with all parts that it got; `refused` where it did not take one."
    },
    "at": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Since when; null where it is not hidden yet."
    },
    "answer": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/RecallAnswer"
      }
     ],
     "description": "What it says under signature, which proves no deletion; null where it owes no answer, as the owner."
    }
   },
   "required": [
    "member",
    "state",
    "at",
    "answer"
   ],
   "description": "Where a recall is at a member that lets go."
  },
  "RecallPreview": {
   "type": "object",
   "properties": {
    "ground": {
     "enum": [
      "legal",
      "retention",
      "safety",
      "wrong"
     ]
    },
    "values": {
     "type": "number",
     "description": "How many values go: those that are named, and where the record said the same before."
    },
    "holders": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RecallHolder"
     },
     "description": "Members besides the own one that hold any of it; ascending."
    }
   },
   "required": [
    "ground",
    "values",
    "holders"
   ],
   "description": "What a recall would do."
  },
  "RecallSent": {
   "type": "object",
   "properties": {
    "recallId": {
     "type": "string",
     "description": "`<member>.<id>`."
    },
    "messages": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Sent"
     }
    }
   },
   "required": [
    "recallId",
    "messages"
   ],
   "description": "A recall that was sent."
  },
  "RecallView": {
   "type": "object",
   "properties": {
    "recallId": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "recordId": {
     "type": "string"
    },
    "recordType": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "As named at the API; null where the record is not here."
    },
    "ground": {
     "enum": [
      "legal",
      "retention",
      "safety",
      "wrong"
     ]
    },
    "reason": {
     "type": "string"
    },
    "whole": {
     "type": "boolean",
     "description": "The record itself, and not some values of it."
    },
    "author": {
     "type": "string"
    },
    "at": {
     "type": "string"
    },
    "values": {
     "type": "number",
     "description": "Values of it that are, or were, here."
    },
    "letsGo": {
     "type": "boolean",
     "description": "This country lets go."
    },
    "here": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/PurgeView"
      }
     ],
     "description": "Null where this country goes on to hold it."
    },
    "places": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RecallPlace"
     },
     "description": "Those that let go, as far as this country knows; ascending."
    },
    "said": {
     "$ref": "#/components/schemas/RecallMessages",
     "description": "What was said about it, for whoever asks for proofs."
    }
   },
   "required": [
    "recallId",
    "owner",
    "recordId",
    "recordType",
    "ground",
    "reason",
    "whole",
    "author",
    "at",
    "values",
    "letsGo",
    "here",
    "places",
    "said"
   ],
   "description": "What an owner took back, as this country knows it."
  },
  "RecalledValueDto": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string",
     "format": "uuid"
    },
    "index": {
     "type": "integer",
     "minimum": 0,
     "maximum": 199
    }
   },
   "required": [
    "messageId",
    "index"
   ],
   "description": "A value of the record: the message that said it, and its place there."
  },
  "RecalledView": {
   "type": "object",
   "properties": {
    "recallId": {
     "type": "string",
     "description": "`<member>.<id>`."
    },
    "ground": {
     "enum": [
      "legal",
      "retention",
      "safety",
      "wrong"
     ]
    },
    "at": {
     "type": "string"
    },
    "from": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Who lets go, as far as this country knows; empty where all do that hold it."
    },
    "values": {
     "type": "number",
     "description": "How many values are hidden by it, here where this country lets go."
    }
   },
   "required": [
    "recallId",
    "ground",
    "at",
    "from",
    "values"
   ],
   "description": "One recall of a record."
  },
  "RecordAccepted": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "version": {
     "type": "number"
    },
    "messages": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Sent"
     }
    }
   },
   "required": [
    "recordId",
    "version",
    "messages"
   ],
   "description": "What became of a record that was handed in."
  },
  "RecordBatch": {
   "type": "object",
   "properties": {
    "records": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/BatchRow"
     }
    }
   },
   "required": [
    "records"
   ]
  },
  "RecordChangeDto": {
   "type": "object",
   "properties": {
    "assert": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/StatementDto"
     },
     "maxItems": 200
    },
    "retract": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/StatementReferenceDto"
     },
     "maxItems": 200
    },
    "release": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 63,
     "uniqueItems": true,
     "description": "For asserted statements that do not say otherwise; those of the record when absent."
    },
    "withdrawFrom": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 63,
     "uniqueItems": true,
     "description": "Members that hold something now and lose it by this change: named, so that nobody takes it from them unawares."
    },
    "legalBasis": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "purpose": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    }
   },
   "required": [
    "legalBasis"
   ],
   "description": "A change, whether it is sent by itself or with others: what no longer holds and what holds instead."
  },
  "RecordChecks": {
   "type": "object",
   "properties": {
    "warnings": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/StatementWarning"
     }
    }
   },
   "required": [
    "warnings"
   ],
   "description": "What `POST /record-checks` answers."
  },
  "RecordChecksDto": {
   "type": "object",
   "properties": {
    "type": {
     "enum": [
      "contact-point",
      "event",
      "financial-account",
      "identity-document",
      "note",
      "organisation",
      "person",
      "place",
      "relation",
      "vehicle"
     ]
    },
    "statements": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CheckedStatementDto"
     },
     "maxItems": 200
    }
   },
   "required": [
    "type",
    "statements"
   ],
   "description": "Statements as they stand in a form, before anybody saves them."
  },
  "RecordCommentDto": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string",
     "format": "uuid"
    },
    "value": {
     "$ref": "#/components/schemas/CommentedValueDto",
     "description": "Absent where the whole record is meant."
    },
    "text": {
     "type": "string",
     "minLength": 1,
     "maxLength": 4000
    },
    "language": {
     "type": "string",
     "maxLength": 35,
     "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
     "description": "BCP 47, of the text."
    },
    "handling": {
     "enum": [
      "H0",
      "H1",
      "H2"
     ],
     "description": "That of the case where it is absent."
    },
    "readers": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 64,
     "uniqueItems": true,
     "description": "Members that hold it, besides the own one; all of them where it is absent."
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "recordId",
    "text"
   ],
   "description": "What is said about a record, or a value of it."
  },
  "RecordDelivery": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "messages": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MessagePlaces"
     }
    },
    "notReached": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NotReached"
     },
     "description": "Recipients that this gateway does not reach now; what is on its way to them arrives by itself."
    }
   },
   "required": [
    "recordId",
    "messages",
    "notReached"
   ],
   "description": "Where everything that was sent of a record is: together with its statements, statements by countries."
  },
  "RecordGroupView": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "same": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedRecord"
     },
     "description": "Without the record itself; none where it stands alone."
    },
    "dispute": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/DisputeView"
      }
     ],
     "description": "Null where nothing is disputed."
    }
   },
   "required": [
    "recordId",
    "same",
    "dispute"
   ],
   "description": "The records with which one stands as one, or would, were no two of them kept apart."
  },
  "RecordHold": {
   "type": "object",
   "properties": {
    "reference": {
     "type": "string"
    },
    "reason": {
     "type": "string"
    },
    "by": {
     "type": "string"
    },
    "at": {
     "type": "string"
    },
    "values": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "property": {
        "type": "string"
       },
       "value": {
        "type": "string"
       }
      },
      "required": [
       "property",
       "value"
      ]
     },
     "description": "What is kept, to prosecutors alone."
    }
   },
   "required": [
    "reference",
    "reason",
    "by",
    "at",
    "values"
   ],
   "description": "Why a prosecutor of this country keeps a record."
  },
  "RecordIdsDto": {
   "type": "object",
   "properties": {
    "recordIds": {
     "type": "array",
     "items": {
      "type": "string",
      "format": "uuid"
     },
     "minItems": 1,
     "maxItems": 200,
     "uniqueItems": true
    }
   },
   "required": [
    "recordIds"
   ],
   "description": "Records that are read together: as many as are asked about at once before they are sent."
  },
  "RecordLineDto": {
   "type": "object",
   "properties": {
    "type": {
     "enum": [
      "contact-point",
      "event",
      "financial-account",
      "identity-document",
      "note",
      "organisation",
      "person",
      "place",
      "relation",
      "vehicle"
     ]
    },
    "line": {
     "type": "string",
     "minLength": 1,
     "maxLength": 1000
    }
   },
   "required": [
    "type",
    "line"
   ],
   "description": "A line that somebody pasted."
  },
  "RecordList": {
   "type": "object",
   "properties": {
    "total": {
     "$ref": "#/components/schemas/ListTotal"
    },
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RecordSummary"
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
    "total",
    "items",
    "next"
   ]
  },
  "RecordProposalDto": {
   "type": "object",
   "properties": {
    "assert": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/StatementDto"
     },
     "maxItems": 50,
     "description": "Who may hold them is who reads the proposal."
    },
    "retract": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ReplacedValueDto"
     },
     "maxItems": 50
    },
    "reason": {
     "type": "string",
     "minLength": 1,
     "maxLength": 1000
    },
    "legalBasis": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "purpose": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "readers": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 64,
     "uniqueItems": true,
     "description": "Members that hold all values that it is about, or the record where it only adds; all of them where it is absent. Its owner is one in any case."
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "reason",
    "legalBasis"
   ],
   "description": "What its owner should change in a record: values that no longer hold, and what holds instead."
  },
  "RecordRemarkDto": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "corroborate",
      "dispute"
     ]
    },
    "value": {
     "$ref": "#/components/schemas/RemarkedValueDto"
    },
    "statement": {
     "$ref": "#/components/schemas/StatementDto",
     "description": "The value as this country says it, with its own labels; of a dispute another one, or `notes` with the ground. Absent: the value as it stands."
    },
    "legalBasis": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "purpose": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "readers": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 64,
     "uniqueItems": true,
     "description": "Members that hold the value, besides the own one; all of them where it is absent. Its owner is one in any case."
    },
    "hold": {
     "enum": [
      0,
      10,
      5
     ],
     "description": "For so many seconds it stays here, and its author may take it back."
    },
    "token": {
     "type": "string",
     "maxLength": 20000,
     "description": "Of the audience that the person was shown: it is sent only while it does just that."
    }
   },
   "required": [
    "kind",
    "value",
    "legalBasis"
   ],
   "description": "What is said of a value of another country: the same, or otherwise."
  },
  "RecordSummary": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "number": {
     "type": "string",
     "description": "Digits to say on the phone, the check digit last."
    },
    "version": {
     "type": "number"
    },
    "name": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "What names it best: of the properties that name its type, the best evaluated value, then the newest."
    },
    "evaluation": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Evaluation of the name, as `B2`; null where nobody evaluated it."
    },
    "detail": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "A second line, such as a birth date, and the property that it is the value of."
    },
    "detailProperty": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "handling": {
     "type": "string",
     "description": "Highest handling code of its live statements: `H0` to `H3`."
    },
    "conflicted": {
     "type": "boolean",
     "description": "Two different live values of a property that has one at a time."
    },
    "pending": {
     "type": "boolean",
     "description": "Something of it is on its way or waits for approval."
    },
    "waitsForApproval": {
     "type": "boolean"
    },
    "behind": {
     "type": "boolean",
     "description": "The copy misses an earlier change; the owner was asked."
    },
    "found": {
     "anyOf": [
      {
       "enum": [
        "begins",
        "exact",
        "named",
        "slip",
        "sound",
        "words"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "How the words that were looked for are in it; of no row in a list that has another order."
    },
    "changedAt": {
     "type": "string"
    },
    "changedSince": {
     "type": "boolean",
     "description": "Others changed it since the person who asks looked at it."
    },
    "same": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SameRecord"
     },
     "description": "Records that stand as one with it, without itself: the first five."
    },
    "holders": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Holder"
     },
     "description": "One a member, in the order of members: where the weakest of the live values is that were meant for it. Only where it was asked for."
    }
   },
   "required": [
    "recordId",
    "type",
    "owner",
    "number",
    "version",
    "name",
    "evaluation",
    "detail",
    "detailProperty",
    "handling",
    "conflicted",
    "pending",
    "waitsForApproval",
    "behind",
    "changedAt",
    "changedSince",
    "same"
   ],
   "description": "A record in a list."
  },
  "RecordTypeView": {
   "type": "object",
   "properties": {
    "type": {
     "type": "string"
    },
    "properties": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PropertyView"
     }
    },
    "namedBy": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Properties that name a record of this type, the first that it has."
    },
    "describedBy": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Properties that tell it from others of its name, the most telling first."
    }
   },
   "required": [
    "type",
    "properties",
    "namedBy",
    "describedBy"
   ],
   "description": "A record type and what may be said of it."
  },
  "RecordView": {
   "type": "object",
   "properties": {
    "number": {
     "type": "string",
     "description": "Digits to say on the phone, the check digit last; its owner stands before them."
    },
    "statements": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/StatementView"
     }
    },
    "seen": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/SeenView"
      }
     ],
     "description": "What is new to the reader; null for a program."
    },
    "recordId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "version": {
     "type": "number",
     "description": "Of the entity tag: derived state and what is on its way."
    },
    "behind": {
     "type": "boolean",
     "description": "The copy misses an earlier change; the owner was asked."
    },
    "recalled": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RecalledView"
     },
     "description": "What its owner took back from this country, and from others where it is this one: how much, never of which property; oldest first."
    }
   },
   "required": [
    "number",
    "statements",
    "seen",
    "recordId",
    "type",
    "owner",
    "version",
    "behind",
    "recalled"
   ]
  },
  "RefusalGroup": {
   "type": "object",
   "properties": {
    "scope": {
     "enum": [
      "private",
      "public"
     ],
     "description": "`public`: by all. `private`: by a recipient, which is `refusedBy`."
    },
    "class": {
     "enum": [
      "charter",
      "content",
      "contract",
      "damaged",
      "key",
      "membership",
      "order",
      "policy",
      "recipients",
      "sealing",
      "trust"
     ]
    },
    "code": {
     "type": "string"
    },
    "sender": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null where the sender is not proven."
    },
    "refusedBy": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "count": {
     "type": "number"
    },
    "lastAt": {
     "type": "string"
    },
    "whose": {
     "enum": [
      "network",
      "nobody",
      "ours",
      "theirs"
     ],
     "description": "Who can mend it."
    }
   },
   "required": [
    "scope",
    "class",
    "code",
    "sender",
    "refusedBy",
    "count",
    "lastAt",
    "whose"
   ],
   "description": "Refusals of the last day that have one cause."
  },
  "RemarkSeenDto": {
   "type": "object",
   "properties": {
    "position": {
     "type": "string",
     "pattern": "^\\d{1,18}$",
     "description": "Its position on the log."
    }
   },
   "required": [
    "position"
   ],
   "description": "Which remark was in view."
  },
  "RemarkStatement": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string"
    },
    "value": {
     "type": "string"
    },
    "labels": {
     "type": "object",
     "properties": {
      "original": {
       "type": "string"
      },
      "language": {
       "type": "string"
      },
      "validFrom": {
       "type": "string"
      },
      "validTo": {
       "type": "string"
      },
      "origin": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "kind": {
           "type": "string"
          },
          "detail": {
           "type": "string"
          }
         },
         "required": [
          "kind",
          "detail"
         ]
        }
       ]
      },
      "evaluation": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "source": {
           "type": "string"
          },
          "information": {
           "type": "number"
          }
         },
         "required": [
          "source",
          "information"
         ]
        }
       ]
      },
      "nature": {
       "enum": [
        0,
        1,
        2
       ]
      },
      "handling": {
       "type": "object",
       "properties": {
        "code": {
         "type": "number"
        },
        "text": {
         "type": "string"
        }
       },
       "required": [
        "code",
        "text"
       ]
      },
      "purpose": {
       "type": "string"
      },
      "legalBasis": {
       "type": "string"
      },
      "reviewDate": {
       "type": "string"
      },
      "sensitivities": {
       "type": "array",
       "items": {
        "enum": [
         0,
         1,
         2,
         3
        ]
       }
      },
      "evidence": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "exhibit": {
          "type": "string"
         },
         "sha256": {
          "type": "string"
         },
         "page": {
          "type": "string"
         }
        },
        "required": [
         "exhibit",
         "sha256",
         "page"
        ]
       }
      },
      "restsOn": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "kind": {
           "type": "string"
          },
          "number": {
           "type": "string"
          },
          "authority": {
           "type": "string"
          },
          "expires": {
           "type": "string"
          }
         },
         "required": [
          "kind",
          "number",
          "authority",
          "expires"
         ]
        }
       ]
      },
      "author": {
       "type": "string"
      }
     },
     "required": [
      "original",
      "language",
      "validFrom",
      "validTo",
      "origin",
      "evaluation",
      "nature",
      "handling",
      "purpose",
      "legalBasis",
      "reviewDate",
      "sensitivities",
      "evidence",
      "restsOn",
      "author"
     ]
    }
   },
   "required": [
    "property",
    "value",
    "labels"
   ],
   "description": "What is said in place of a value, or as a note on it."
  },
  "RemarkView": {
   "type": "object",
   "properties": {
    "remarkId": {
     "type": "string",
     "description": "`<member>.<id>`."
    },
    "member": {
     "type": "string"
    },
    "author": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time",
     "description": "Of the log; for what is not there yet, when it was accepted here."
    },
    "kind": {
     "enum": [
      "corroborate",
      "dispute"
     ]
    },
    "value": {
     "$ref": "#/components/schemas/RemarkedValue"
    },
    "statement": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/RemarkStatement"
      }
     ],
     "description": "Null where it is withdrawn."
    },
    "readers": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members that can read it, its sender among them; ascending."
    },
    "without": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members that hold the value and cannot read it; ascending."
    },
    "state": {
     "enum": [
      "held",
      "on-its-way",
      "said",
      "waiting-for-approval"
     ]
    },
    "withdrawn": {
     "type": "boolean"
    },
    "withdrawable": {
     "type": "boolean",
     "description": "This country may take it back."
    },
    "position": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Position on the log; null for what is not there yet."
    },
    "unread": {
     "type": "boolean",
     "description": "Of another country, and the caller has not seen it."
    }
   },
   "required": [
    "remarkId",
    "member",
    "author",
    "at",
    "kind",
    "value",
    "statement",
    "readers",
    "without",
    "state",
    "withdrawn",
    "withdrawable",
    "position",
    "unread"
   ],
   "description": "What a member says of a value of another."
  },
  "RemarkedValue": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string"
    },
    "messageId": {
     "type": "string"
    },
    "index": {
     "type": "number"
    }
   },
   "required": [
    "property",
    "messageId",
    "index"
   ],
   "description": "The value that a remark is about."
  },
  "RemarkedValueDto": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string",
     "format": "uuid"
    },
    "index": {
     "type": "integer",
     "minimum": 0,
     "maximum": 199
    }
   },
   "required": [
    "messageId",
    "index"
   ],
   "description": "A value of the record: the message that said it, and its place there."
  },
  "RemarksView": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "remarks": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RemarkView"
     },
     "description": "Oldest first: the newest 500. What is about a value that is not here is not among them."
    }
   },
   "required": [
    "recordId",
    "remarks"
   ],
   "description": "What was said of values of a record, as this gateway knows it."
  },
  "ReplacedName": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string"
    },
    "index": {
     "type": "number"
    }
   },
   "required": [
    "messageId",
    "index"
   ],
   "description": "A value of the record: the message that said it, and its place there."
  },
  "ReplacedValue": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string"
    },
    "value": {
     "type": "string"
    },
    "isGone": {
     "type": "boolean",
     "description": "It is no longer said."
    },
    "messageId": {
     "type": "string"
    },
    "index": {
     "type": "number"
    }
   },
   "required": [
    "property",
    "value",
    "isGone",
    "messageId",
    "index"
   ],
   "description": "A value whose place is to be taken, as it is known here."
  },
  "ReplacedValueDto": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string",
     "format": "uuid"
    },
    "index": {
     "type": "integer",
     "minimum": 0,
     "maximum": 199
    }
   },
   "required": [
    "messageId",
    "index"
   ],
   "description": "A value of the record: the message that said it, and its place there."
  },
  "RequestPart": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "recipients": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "content": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object"
      }
     ]
    }
   },
   "required": [
    "messageId",
    "type",
    "recipients",
    "content"
   ],
   "description": "A message that is decided together with another."
  },
  "SaidInForm": {
   "type": "object",
   "properties": {
    "label": {
     "type": "object",
     "properties": {
      "bg": {
       "type": "string"
      },
      "en": {
       "type": "string"
      },
      "hu": {
       "type": "string"
      },
      "nl": {
       "type": "string"
      },
      "ro": {
       "type": "string"
      }
     },
     "required": [
      "bg",
      "en",
      "hu",
      "nl",
      "ro"
     ]
    },
    "said": {
     "type": "string"
    }
   },
   "required": [
    "label",
    "said"
   ],
   "description": "A question of the form, in the language of whoever reads it, with what was written."
  },
  "SaidMessage": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string"
    },
    "sender": {
     "type": "string"
    }
   },
   "required": [
    "messageId",
    "sender"
   ],
   "description": "A message on the log, by what its proof is asked with."
  },
  "SaidStatement": {
   "type": "object",
   "properties": {
    "evaluation": {
     "$ref": "#/components/schemas/EvaluationDto"
    },
    "handling": {
     "$ref": "#/components/schemas/HandlingDto"
    },
    "language": {
     "type": "string"
    },
    "legalBasis": {
     "type": "string"
    },
    "nature": {
     "enum": [
      "assessment",
      "fact"
     ]
    },
    "origin": {
     "$ref": "#/components/schemas/OriginDto"
    },
    "original": {
     "type": "string"
    },
    "property": {
     "type": "string"
    },
    "purpose": {
     "type": "string"
    },
    "release": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "reviewDate": {
     "type": "string"
    },
    "sensitivities": {
     "type": "array",
     "items": {
      "enum": [
       "minor",
       "special-category",
       "victim-identity"
      ]
     }
    },
    "validFrom": {
     "type": "string",
     "description": "EDTF level 1."
    },
    "validTo": {
     "type": "string"
    },
    "value": {
     "type": "string"
    }
   },
   "required": [
    "property",
    "value"
   ],
   "description": "A statement as a person sends it."
  },
  "SameNode": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "name": {
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
    "recordId",
    "owner",
    "name"
   ],
   "description": "A record that stands as one with another."
  },
  "SameRecord": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "owner": {
     "type": "string"
    },
    "name": {
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
    "recordId",
    "owner",
    "name"
   ],
   "description": "A record that stands as one with another: the owners of both say so."
  },
  "SavedView": {
   "type": "object",
   "properties": {
    "viewId": {
     "type": "string"
    },
    "kind": {
     "type": "string"
    },
    "title": {
     "type": "string"
    },
    "ofDesk": {
     "type": "boolean",
     "description": "All at the desk see it."
    },
    "own": {
     "type": "boolean"
    },
    "changedAt": {
     "type": "string",
     "format": "date-time"
    },
    "query": {
     "$ref": "#/components/schemas/ViewQueryDto"
    }
   },
   "required": [
    "viewId",
    "kind",
    "title",
    "ofDesk",
    "own",
    "changedAt",
    "query"
   ],
   "description": "A picture of the case that somebody kept; `GET /spaces/:id/views`."
  },
  "SavedViewDto": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "chart",
      "map",
      "timeline"
     ]
    },
    "title": {
     "type": "string",
     "minLength": 1,
     "maxLength": 100
    },
    "ofDesk": {
     "type": "boolean",
     "description": "All at the own desk see it too."
    },
    "query": {
     "$ref": "#/components/schemas/ViewQueryDto"
    }
   },
   "required": [
    "kind",
    "title",
    "query"
   ],
   "description": "A picture that somebody keeps."
  },
  "SavedViews": {
   "type": "object",
   "properties": {
    "views": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SavedView"
     }
    }
   },
   "required": [
    "views"
   ]
  },
  "SealedHere": {
   "type": "object",
   "properties": {
    "type": {
     "type": "string"
    },
    "desk": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "name": {
         "type": "string"
        },
        "phone": {
         "type": "string"
        }
       },
       "required": [
        "name",
        "phone"
       ]
      }
     ]
    }
   },
   "required": [
    "type",
    "desk"
   ],
   "description": "What the own country has of a number in a case that the person may not read: the type of a record, and the desk of that case; null where it posted none."
  },
  "SealedStub": {
   "type": "object",
   "properties": {
    "position": {
     "type": "string"
    },
    "sender": {
     "type": "string"
    },
    "recipients": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "at": {
     "type": "string"
    },
    "length": {
     "type": "number",
     "description": "Padded length of the sealed body, in bytes."
    }
   },
   "required": [
    "position",
    "sender",
    "recipients",
    "at",
    "length"
   ],
   "description": "What may be known of a record that is sealed to others."
  },
  "SearchCasesDto": {
   "type": "object",
   "properties": {
    "q": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200,
     "description": "Words as they are typed, in any script."
    },
    "spaceId": {
     "type": "string",
     "format": "uuid",
     "description": "One case; where it is left out, all that the person reads."
    },
    "limit": {
     "type": "integer",
     "minimum": 1,
     "maximum": 10
    }
   },
   "required": [
    "q"
   ],
   "description": "What records of all cases are looked for by; words are content, so they stand in no address."
  },
  "SearchRecordsDto": {
   "type": "object",
   "properties": {
    "q": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200,
     "description": "Words as they are typed: each is the beginning of a word of the record, in any script."
    },
    "type": {
     "type": "array",
     "items": {
      "enum": [
       "contact-point",
       "event",
       "financial-account",
       "identity-document",
       "note",
       "organisation",
       "person",
       "place",
       "relation",
       "vehicle"
      ]
     },
     "maxItems": 30
    },
    "owner": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 30
    },
    "handling": {
     "type": "array",
     "items": {
      "enum": [
       "H0",
       "H1",
       "H2",
       "H3"
      ]
     },
     "maxItems": 30,
     "description": "Highest handling code of the record."
    },
    "purpose": {
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 1,
      "maxLength": 200
     },
     "maxItems": 30,
     "description": "Of some live statement."
    },
    "sensitivity": {
     "type": "array",
     "items": {
      "enum": [
       "minor",
       "special-category",
       "victim-identity"
      ]
     },
     "maxItems": 30,
     "description": "Marks of some live statement."
    },
    "changedFrom": {
     "type": "string",
     "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
     "format": "date-time",
     "description": "Day of UTC on which it was changed last, or later."
    },
    "changedTo": {
     "type": "string",
     "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
     "format": "date-time",
     "description": "Day of UTC on which it was changed last, or earlier."
    },
    "mine": {
     "type": "boolean",
     "description": "What the person follows: records that they made, changed or chose."
    },
    "conflicted": {
     "type": "boolean"
    },
    "pending": {
     "type": "boolean"
    },
    "holders": {
     "type": "boolean",
     "description": "Whether each row says who has it, which costs some half of the row again."
    },
    "sort": {
     "enum": [
      "-changed",
      "-name",
      "-owner",
      "-type",
      "changed",
      "name",
      "owner",
      "type"
     ],
     "description": "Where it is left out, words put the best first, and a list without words the newest."
    },
    "limit": {
     "type": "integer",
     "minimum": 1,
     "maximum": 200,
     "default": 50
    },
    "cursor": {
     "type": "string",
     "maxLength": 500
    }
   },
   "description": "What records are looked for by: filters and order as of a list, and words."
  },
  "SeenChangeDto": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string",
     "format": "uuid"
    },
    "ifMatch": {
     "type": "string",
     "pattern": "^\\d{1,10}$",
     "description": "The version that the person saw."
    },
    "change": {
     "$ref": "#/components/schemas/RecordChangeDto"
    }
   },
   "required": [
    "recordId",
    "ifMatch",
    "change"
   ],
   "description": "A change of one of several records; how it is sent is said for all of them, so it says nothing of it."
  },
  "SeenDto": {
   "type": "object",
   "properties": {
    "through": {
     "type": "string",
     "pattern": "^(?:-1|\\d{1,18})$",
     "description": "A position of the log."
    }
   },
   "required": [
    "through"
   ],
   "description": "How far a record was in view."
  },
  "SeenView": {
   "type": "object",
   "properties": {
    "through": {
     "type": "string",
     "description": "Position of the newest of what is shown."
    },
    "isBehind": {
     "type": "boolean",
     "description": "Something was said since, be it that a value was taken back."
    },
    "fresh": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "messageId": {
        "type": "string"
       },
       "index": {
        "type": "number"
       },
       "position": {
        "type": "string"
       }
      },
      "required": [
       "messageId",
       "index",
       "position"
      ]
     },
     "description": "Live values that others gave since, in the order of the log."
    }
   },
   "required": [
    "through",
    "isBehind",
    "fresh"
   ],
   "description": "How much of a record is new to who opened it, until `PUT /spaces/:id/records/:recordId/seen` says that it was in view."
  },
  "SendWithoutDto": {
   "type": "object",
   "properties": {
    "members": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "minItems": 1,
     "maxItems": 63,
     "uniqueItems": true
    }
   },
   "required": [
    "members"
   ],
   "description": "Members that a message goes without: each is a recipient without sealing key."
  },
  "SendingForecast": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "by-hand",
      "home",
      "standing"
     ]
    },
    "grounds": {
     "type": "array",
     "items": {
      "enum": [
       "handling-of-others",
       "new-recipient",
       "no-standing-approval",
       "sensitive"
      ]
     },
     "description": "Of `by-hand`."
    },
    "newRecipients": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Of `by-hand`: members that nobody let anything go to before."
    },
    "ends": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of `standing`: until when, as 2026-03-31."
    }
   },
   "required": [
    "kind",
    "grounds",
    "newRecipients",
    "ends"
   ],
   "description": "Whether an act would leave at once, and if not why."
  },
  "Sent": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string"
    },
    "state": {
     "enum": [
      "accepted",
      "held",
      "waiting-for-approval"
     ]
    },
    "holdId": {
     "type": "string",
     "description": "Of what is held: its name, by which its author takes it back or sends it now."
    },
    "until": {
     "type": "string",
     "format": "date-time",
     "description": "Of what is held: when it leaves by itself."
    }
   },
   "required": [
    "messageId",
    "state"
   ],
   "description": "Where a message stands once it was handed in."
  },
  "SentNow": {
   "type": "object",
   "properties": {
    "state": {
     "enum": [
      "accepted",
      "held",
      "waiting-for-approval"
     ],
     "description": "`held` where something of somebody else was held before it: it leaves behind that."
    },
    "messages": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Sent"
     }
    },
    "sendingWaits": {
     "type": "boolean",
     "description": "The log is away: it is kept here, and sent as soon as it is back."
    }
   },
   "required": [
    "state",
    "messages",
    "sendingWaits"
   ],
   "description": "What became of something that its author did not want to hold any longer."
  },
  "SessionView": {
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
         "investigator",
         "liaison",
         "operations",
         "prosecutor"
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
    "member": {
     "$ref": "#/components/schemas/MemberName",
     "description": "This member."
    },
    "members": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MemberName"
     },
     "description": "All members of the newest trust list, ascending."
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
     "description": "How the network is named where it is not the one for real work, such as Demo; null where it is."
    },
    "version": {
     "type": "string",
     "description": "Of the software that answers."
    }
   },
   "required": [
    "person",
    "csrfToken",
    "roles",
    "member",
    "members",
    "environment",
    "version"
   ],
   "description": "Who is signed in, and what the frame of every screen shows; `GET /session`."
  },
  "SetTeamDto": {
   "type": "object",
   "properties": {
    "mode": {
     "enum": [
      "everybody",
      "team"
     ]
    }
   },
   "required": [
    "mode"
   ],
   "description": "Who may enter a case."
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
  "SignCharterDto": {
   "type": "object",
   "properties": {
    "space": {
     "type": "string",
     "format": "uuid",
     "description": "Id of the space in which the draft was sent: this one, or the mailbox where it was drafted."
    },
    "position": {
     "type": "string",
     "pattern": "^(0|[1-9]\\d{0,15})$",
     "description": "Position of the draft in the log of that space."
    },
    "identity": {
     "type": "string",
     "pattern": "^[0-9a-f]{64}$",
     "description": "Identity of the record that carries the draft: SHA-256 of its header."
    },
    "commitment": {
     "type": "string",
     "pattern": "^[0-9a-f]{64}$",
     "description": "Commitment to the text, as the charter to publish will carry it."
    }
   },
   "required": [
    "space",
    "position",
    "identity",
    "commitment"
   ],
   "description": "The text that was shown to the signer. All four must be those of one draft, so that nothing else can be signed in its place."
  },
  "SignOfLife": {
   "type": "object",
   "properties": {
    "member": {
     "type": "string"
    },
    "lastAt": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "ISO 8601; null where it was never reached."
    },
    "seconds": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "Seconds since then; null where nothing was tried yet."
    },
    "isLate": {
     "type": "boolean",
     "description": "Longer than of a gateway that is well, whether or not it is a cause yet."
    }
   },
   "required": [
    "member",
    "lastAt",
    "seconds",
    "isLate"
   ],
   "description": "When another gateway was last heard of."
  },
  "SignalAnswer": {
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
     "anyOf": [
      {
       "enum": [
        "another-matter",
        "too-little"
       ]
      },
      {
       "type": "null"
      }
     ]
    },
    "byName": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "format": "date-time"
    },
    "state": {
     "enum": [
      "refused",
      "told",
      "unknown",
      "waiting"
     ]
    }
   },
   "required": [
    "outcome",
    "reason",
    "byName",
    "at",
    "state"
   ],
   "description": "What somebody answered."
  },
  "SignalAnswerDto": {
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
     "enum": [
      "another-matter",
      "too-little"
     ]
    }
   },
   "required": [
    "outcome"
   ],
   "description": "What somebody says became of a signal."
  },
  "SignalDraftView": {
   "type": "object",
   "properties": {
    "draftId": {
     "type": "string"
    },
    "signalId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "statements": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DraftStatement"
     }
    },
    "state": {
     "enum": [
      "entered",
      "left",
      "open"
     ]
    },
    "recordId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of one that was entered."
    },
    "settledBy": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Who entered it or left it out; null where nobody did, or it was done before this was kept."
    },
    "settledAt": {
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
    "draftId",
    "signalId",
    "type",
    "statements",
    "state",
    "recordId",
    "settledBy",
    "settledAt"
   ],
   "description": "A draft of a record: it stands in this country alone until somebody enters it."
  },
  "SignalDrafts": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SignalDraftView"
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
     ],
     "description": "Where the next page begins; null after the last."
    }
   },
   "required": [
    "items",
    "next"
   ],
   "description": "A page of those of a signal, or of those of a case that are open."
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
  "SpaceDetails": {
   "type": "object",
   "properties": {
    "agreement": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/AgreementView"
      }
     ]
    },
    "drafts": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "messageId": {
        "type": "string"
       },
       "position": {
        "type": "string"
       },
       "identity": {
        "type": "string",
        "description": "Of the record that carries it, in hex."
       },
       "sender": {
        "type": "string"
       },
       "at": {
        "type": "string",
        "format": "date-time"
       },
       "commitment": {
        "type": "string",
        "description": "To the text, in hex; its first eight characters are read to the others before signing."
       },
       "isOpen": {
        "type": "boolean",
        "description": "Still to be decided."
       },
       "agreement": {
        "$ref": "#/components/schemas/AgreementView"
       }
      },
      "required": [
       "messageId",
       "position",
       "identity",
       "sender",
       "at",
       "commitment",
       "isOpen",
       "agreement"
      ]
     }
    },
    "comments": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CommentRow"
     }
    },
    "signed": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Who published the next charter already."
    },
    "people": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NamedPersonRow"
     }
    },
    "spaceId": {
     "type": "string"
    },
    "kind": {
     "enum": [
      "agreement",
      "mailbox",
      "network",
      "opening"
     ]
    },
    "isOpen": {
     "type": "boolean",
     "description": "Whether the caller may enter. Of a case that is kept to others it is known that it exists, since when and of which members."
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
     ],
     "description": "When its first charter came to act; null before one did."
    },
    "title": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "draftTitles": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Titles of what is drafted there and still to be decided, newest first."
    },
    "revision": {
     "type": "number"
    },
    "members": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "takingPart": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "size": {
     "type": "string",
     "description": "Positions of the log that were applied here."
    },
    "halted": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "waits": {
     "anyOf": [
      {
       "enum": [
        "LIST_OUTDATED",
        "SPACE_QUOTA",
        "WAITS_FOR_LIST"
       ]
      },
      {
       "type": "null"
      }
     ]
    }
   },
   "required": [
    "agreement",
    "drafts",
    "comments",
    "signed",
    "people",
    "spaceId",
    "kind",
    "isOpen",
    "since",
    "title",
    "draftTitles",
    "revision",
    "members",
    "takingPart",
    "size",
    "halted",
    "waits"
   ]
  },
  "SpaceListView": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "version": {
     "type": "string"
    },
    "hash": {
     "type": "string"
    },
    "daysLeft": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ]
    },
    "isBehind": {
     "type": "boolean",
     "description": "The newest known list does not act here yet."
    }
   },
   "required": [
    "spaceId",
    "version",
    "hash",
    "daysLeft",
    "isBehind"
   ]
  },
  "SpaceOverview": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "kind": {
     "enum": [
      "agreement",
      "mailbox",
      "network",
      "opening"
     ]
    },
    "title": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "state": {
     "enum": [
      "active",
      "drafting",
      "halted",
      "not-started",
      "over",
      "without-text"
     ]
    },
    "purpose": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "offences": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "starts": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "First and last day of the agreement."
    },
    "ends": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "members": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/OverviewMember"
     }
    },
    "switches": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/OverviewSwitch"
     }
    },
    "keyRecords": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/KeyRecord"
       }
      }
     ],
     "description": "Changed most, or followed; null for who may not read records."
    },
    "counts": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/OverviewCounts"
      }
     ]
    }
   },
   "required": [
    "spaceId",
    "kind",
    "title",
    "state",
    "purpose",
    "offences",
    "starts",
    "ends",
    "members",
    "switches",
    "keyRecords",
    "counts"
   ],
   "description": "A case at a glance; `GET /spaces/:id/overview`."
  },
  "SpaceSummary": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string"
    },
    "kind": {
     "enum": [
      "agreement",
      "mailbox",
      "network",
      "opening"
     ]
    },
    "isOpen": {
     "type": "boolean",
     "description": "Whether the caller may enter. Of a case that is kept to others it is known that it exists, since when and of which members."
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
     ],
     "description": "When its first charter came to act; null before one did."
    },
    "title": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "draftTitles": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Titles of what is drafted there and still to be decided, newest first."
    },
    "revision": {
     "type": "number"
    },
    "members": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "takingPart": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "size": {
     "type": "string",
     "description": "Positions of the log that were applied here."
    },
    "halted": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "waits": {
     "anyOf": [
      {
       "enum": [
        "LIST_OUTDATED",
        "SPACE_QUOTA",
        "WAITS_FOR_LIST"
       ]
      },
      {
       "type": "null"
      }
     ]
    }
   },
   "required": [
    "spaceId",
    "kind",
    "isOpen",
    "since",
    "title",
    "draftTitles",
    "revision",
    "members",
    "takingPart",
    "size",
    "halted",
    "waits"
   ]
  },
  "SphereSwitch": {
   "type": "object",
   "properties": {
    "basis": {
     "type": "string"
    },
    "authority": {
     "type": "string"
    },
    "decidedOn": {
     "type": "string",
     "description": "Such as 2026-11-28."
    }
   },
   "required": [
    "basis",
    "authority",
    "decidedOn"
   ],
   "description": "Somebody decided that what supervision found may be used in an investigation."
  },
  "SplitLine": {
   "type": "object",
   "properties": {
    "statements": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SuggestedStatement"
     }
    },
    "left": {
     "type": "string",
     "description": "What nobody could place."
    }
   },
   "required": [
    "statements",
    "left"
   ],
   "description": "What `POST /record-lines` answers."
  },
  "StandingApprovalDto": {
   "type": "object",
   "properties": {
    "spaceId": {
     "type": "string",
     "format": "uuid"
    },
    "types": {
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "minItems": 1,
     "maxItems": 20,
     "uniqueItems": true,
     "description": "What may leave by it: names of record types, `question`, kinds of requests as `task`, `comment`, `draft`, `people`. The answer to another word lists all."
    },
    "recipients": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "minItems": 1,
     "maxItems": 63,
     "uniqueItems": true
    },
    "highestHandling": {
     "enum": [
      "H0",
      "H1",
      "H2",
      "H3"
     ]
    },
    "starts": {
     "type": "string",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
     "format": "date",
     "description": "First day, in UTC."
    },
    "ends": {
     "type": "string",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
     "format": "date",
     "description": "Last day, in UTC."
    },
    "reason": {
     "type": "string",
     "minLength": 1,
     "maxLength": 500
    }
   },
   "required": [
    "spaceId",
    "types",
    "recipients",
    "highestHandling",
    "starts",
    "ends",
    "reason"
   ],
   "description": "What is allowed once for many messages."
  },
  "StandingApprovalView": {
   "type": "object",
   "properties": {
    "approvalId": {
     "type": "string"
    },
    "spaceId": {
     "type": "string"
    },
    "types": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "recipients": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "highestHandling": {
     "enum": [
      "H0",
      "H1",
      "H2",
      "H3"
     ]
    },
    "starts": {
     "type": "string"
    },
    "ends": {
     "type": "string"
    },
    "reason": {
     "type": "string"
    },
    "givenBy": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "type": "string"
      }
     },
     "required": [
      "id",
      "name"
     ]
    },
    "givenAt": {
     "type": "string",
     "format": "date-time"
    },
    "ended": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "by": {
         "type": "string"
        },
        "at": {
         "type": "string",
         "format": "date-time"
        }
       },
       "required": [
        "by",
        "at"
       ]
      }
     ]
    },
    "used": {
     "type": "number"
    }
   },
   "required": [
    "approvalId",
    "spaceId",
    "types",
    "recipients",
    "highestHandling",
    "starts",
    "ends",
    "reason",
    "givenBy",
    "givenAt",
    "ended",
    "used"
   ]
  },
  "StandingRight": {
   "type": "object",
   "properties": {
    "approvalId": {
     "type": "string"
    },
    "ends": {
     "type": "string"
    }
   },
   "required": [
    "approvalId",
    "ends"
   ],
   "description": "The standing approval under which something leaves, and its last day."
  },
  "StateDigest": {
   "type": "object",
   "properties": {
    "size": {
     "type": "string",
     "description": "Size of the log: the position that is read next."
    },
    "public": {
     "type": "string",
     "description": "SHA-256, hex, over what follows from the log alone: equal at all members at the same size."
    },
    "own": {
     "type": "string",
     "description": "SHA-256, hex, over what this member derived from the messages that it can open: the same after every rebuild."
    },
    "shared": {
     "type": "object",
     "additionalProperties": {
      "type": "string"
     },
     "description": "By other member: SHA-256, hex, over what both hold; equal to what that member answers for the own one at the same size."
    }
   },
   "required": [
    "size",
    "public",
    "own",
    "shared"
   ],
   "description": "What a space amounts to at one size of its log."
  },
  "StatementDto": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string",
     "minLength": 1,
     "maxLength": 60
    },
    "value": {
     "type": "string",
     "minLength": 1,
     "maxLength": 4000
    },
    "original": {
     "type": "string",
     "maxLength": 4000
    },
    "language": {
     "type": "string",
     "maxLength": 35
    },
    "validFrom": {
     "type": "string",
     "maxLength": 30,
     "description": "EDTF level 1."
    },
    "validTo": {
     "type": "string",
     "maxLength": 30
    },
    "origin": {
     "$ref": "#/components/schemas/OriginDto"
    },
    "evaluation": {
     "$ref": "#/components/schemas/EvaluationDto"
    },
    "nature": {
     "enum": [
      "assessment",
      "fact"
     ]
    },
    "handling": {
     "$ref": "#/components/schemas/HandlingDto"
    },
    "release": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "maxItems": 63,
     "uniqueItems": true
    },
    "purpose": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "legalBasis": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "reviewDate": {
     "type": "string",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
     "format": "date"
    },
    "sensitivities": {
     "type": "array",
     "items": {
      "enum": [
       "minor",
       "special-category",
       "victim-identity"
      ]
     },
     "maxItems": 8,
     "uniqueItems": true
    }
   },
   "required": [
    "property",
    "value"
   ],
   "description": "One claim as a person enters it: value and, where it differs from the defaults of the request, labels."
  },
  "StatementReferenceDto": {
   "type": "object",
   "properties": {
    "messageId": {
     "type": "string",
     "format": "uuid"
    },
    "index": {
     "type": "integer",
     "minimum": 0,
     "maximum": 199
    }
   },
   "required": [
    "messageId",
    "index"
   ]
  },
  "StatementView": {
   "type": "object",
   "properties": {
    "holders": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Holder"
     },
     "description": "Who has it: one a member, in the order of members."
    },
    "messageId": {
     "type": "string"
    },
    "index": {
     "type": "number"
    },
    "property": {
     "type": "string"
    },
    "value": {
     "type": "string"
    },
    "release": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "labels": {
     "type": "object",
     "properties": {
      "original": {
       "type": "string"
      },
      "language": {
       "type": "string"
      },
      "validFrom": {
       "type": "string"
      },
      "validTo": {
       "type": "string"
      },
      "origin": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "kind": {
           "type": "string"
          },
          "detail": {
           "type": "string"
          }
         },
         "required": [
          "kind",
          "detail"
         ]
        }
       ]
      },
      "evaluation": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "source": {
           "type": "string"
          },
          "information": {
           "type": "number"
          }
         },
         "required": [
          "source",
          "information"
         ]
        }
       ]
      },
      "nature": {
       "enum": [
        0,
        1,
        2
       ]
      },
      "handling": {
       "type": "object",
       "properties": {
        "code": {
         "type": "number"
        },
        "text": {
         "type": "string"
        }
       },
       "required": [
        "code",
        "text"
       ]
      },
      "purpose": {
       "type": "string"
      },
      "legalBasis": {
       "type": "string"
      },
      "reviewDate": {
       "type": "string"
      },
      "sensitivities": {
       "type": "array",
       "items": {
        "enum": [
         0,
         1,
         2,
         3
        ]
       }
      },
      "evidence": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "exhibit": {
          "type": "string"
         },
         "sha256": {
          "type": "string"
         },
         "page": {
          "type": "string"
         }
        },
        "required": [
         "exhibit",
         "sha256",
         "page"
        ]
       }
      },
      "restsOn": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "kind": {
           "type": "string"
          },
          "number": {
           "type": "string"
          },
          "authority": {
           "type": "string"
          },
          "expires": {
           "type": "string"
          }
         },
         "required": [
          "kind",
          "number",
          "authority",
          "expires"
         ]
        }
       ]
      },
      "author": {
       "type": "string"
      }
     },
     "required": [
      "original",
      "language",
      "validFrom",
      "validTo",
      "origin",
      "evaluation",
      "nature",
      "handling",
      "purpose",
      "legalBasis",
      "reviewDate",
      "sensitivities",
      "evidence",
      "restsOn",
      "author"
     ]
    },
    "sinceVersion": {
     "type": "number"
    },
    "retractedIn": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "Version that retracted it; null while it is live."
    },
    "pending": {
     "type": "boolean",
     "description": "On its way: accepted here and not back from the log."
    },
    "waitsForApproval": {
     "type": "boolean",
     "description": "Pending, and not sent: a prosecutor decides first."
    }
   },
   "required": [
    "holders",
    "messageId",
    "index",
    "property",
    "value",
    "release",
    "labels",
    "sinceVersion",
    "retractedIn",
    "pending",
    "waitsForApproval"
   ],
   "description": "A statement as a reader sees it."
  },
  "StatementWarning": {
   "type": "object",
   "properties": {
    "index": {
     "type": "number",
     "description": "Of the statement that was asked about."
    },
    "code": {
     "type": "string"
    },
    "text": {
     "type": "string",
     "description": "What it says in the language of the caller."
    },
    "values": {
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    }
   },
   "required": [
    "index",
    "code",
    "text",
    "values"
   ],
   "description": "Something that looks wrong with a value; it is told and never refused."
  },
  "SuggestedChange": {
   "type": "object",
   "properties": {
    "assert": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SaidStatement"
     }
    },
    "retract": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ReplacedName"
     }
    }
   },
   "required": [
    "assert",
    "retract"
   ],
   "description": "The change by which the owner takes a proposal as it is."
  },
  "SuggestedStatement": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string"
    },
    "value": {
     "type": "string"
    },
    "original": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "As it stands in the line, where the value is written otherwise."
    },
    "recordType": {
     "type": "string",
     "description": "Record type that has this property: the one asked about where it does."
    },
    "readAs": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Country whose numbers have this form, where it was not said and is not the own one; a lower-case code."
    }
   },
   "required": [
    "property",
    "value",
    "original",
    "recordType",
    "readAs"
   ],
   "description": "A statement that a line of text seems to make."
  },
  "SwitchDto": {
   "type": "object",
   "properties": {
    "name": {
     "enum": [
      "checks-a-day",
      "default-handling",
      "disclosure",
      "history-for-joiners",
      "liaison-may-share",
      "media",
      "permitted-uses",
      "record-types",
      "retention-months",
      "third-parties",
      "victim-identity"
     ]
    },
    "values": {
     "type": "array",
     "items": {
      "type": "string",
      "maxLength": 200
     },
     "maxItems": 40
    },
    "clause": {
     "type": "string",
     "minLength": 1,
     "maxLength": 40
    }
   },
   "required": [
    "name",
    "values",
    "clause"
   ],
   "description": "One rule of the agreement with the clause that holds it."
  },
  "TakeBackDto": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string",
     "format": "uuid"
    },
    "statements": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RecalledValueDto"
     },
     "minItems": 1,
     "maxItems": 200,
     "description": "All that the record ever said where it is absent."
    },
    "members": {
     "type": "array",
     "items": {
      "type": "string",
      "pattern": "^[a-z]{2}(-[a-z0-9]{1,13})?$"
     },
     "minItems": 1,
     "maxItems": 63,
     "uniqueItems": true,
     "description": "Who lets go; all that hold it, this country too, where it is absent."
    },
    "reason": {
     "enum": [
      "not-lawful",
      "order-ended",
      "person-at-risk",
      "source-at-risk",
      "term-over",
      "wrong-person",
      "wrong-recipient",
      "wrong-value"
     ]
    }
   },
   "required": [
    "recordId",
    "reason"
   ],
   "description": "What a country takes back of a record of its own."
  },
  "TakeUpDto": {
   "type": "object",
   "properties": {
    "signalId": {
     "type": "string",
     "format": "uuid"
    }
   },
   "required": [
    "signalId"
   ],
   "description": "The signal that is taken up."
  },
  "TakenUp": {
   "type": "object",
   "properties": {
    "spaceId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Null where the caller does not read that case."
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
    "spaceId",
    "byName",
    "at"
   ],
   "description": "Where a signal was taken up, and by whom."
  },
  "TeamCandidate": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string"
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
       "investigator",
       "liaison",
       "operations",
       "prosecutor"
      ]
     }
    },
    "mayLead": {
     "type": "boolean",
     "description": "May be named lead."
    }
   },
   "required": [
    "id",
    "name",
    "desk",
    "roles",
    "mayLead"
   ],
   "description": "A person who could be on the team."
  },
  "TeamPlace": {
   "type": "object",
   "properties": {
    "personId": {
     "type": "string"
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
       "investigator",
       "liaison",
       "operations",
       "prosecutor"
      ]
     }
    },
    "kind": {
     "enum": [
      "break-glass",
      "lead",
      "member"
     ]
    },
    "givenBy": {
     "type": "string",
     "description": "By whom; the name of the person where they took it themselves."
    },
    "givenAt": {
     "type": "string",
     "format": "date-time"
    },
    "endsAt": {
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
    "reason": {
     "type": "string"
    }
   },
   "required": [
    "personId",
    "name",
    "desk",
    "roles",
    "kind",
    "givenBy",
    "givenAt",
    "endsAt",
    "reason"
   ],
   "description": "A person who is let into a case of a team."
  },
  "TeamPlaceDto": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "lead",
      "member"
     ]
    },
    "endsAt": {
     "type": "string",
     "format": "date-time",
     "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})$",
     "description": "When it ends by itself, of a member; none where absent."
    },
    "reason": {
     "type": "string",
     "maxLength": 500,
     "description": "Why, for those who read the access log."
    }
   },
   "required": [
    "kind"
   ],
   "description": "A place on the team of a case."
  },
  "TeamView": {
   "type": "object",
   "properties": {
    "mode": {
     "enum": [
      "everybody",
      "team"
     ]
    },
    "setBy": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Who said so; null where the gateway is set so."
    },
    "setAt": {
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
    "you": {
     "$ref": "#/components/schemas/OwnPlace"
    },
    "leads": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/LeadContact"
     },
     "description": "Whom to call, for who is let in by nothing; those alone who still may lead."
    },
    "people": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/TeamPlace"
     },
     "description": "Leads first; empty where the case has no team."
    }
   },
   "required": [
    "mode",
    "setBy",
    "setAt",
    "you",
    "leads",
    "people"
   ],
   "description": "`GET /spaces/:spaceId/team`."
  },
  "ThingDto": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "account",
      "company",
      "phone",
      "plate"
     ]
    },
    "said": {
     "type": "string",
     "minLength": 1,
     "maxLength": 64
    }
   },
   "required": [
    "kind",
    "said"
   ]
  },
  "ThreadSeenDto": {
   "type": "object",
   "properties": {
    "through": {
     "type": "string",
     "pattern": "^(?:-1|\\d{1,18})$",
     "description": "A position of the log."
    }
   },
   "required": [
    "through"
   ],
   "description": "How far what was said about a record was in view."
  },
  "ThreadView": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "holders": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members that hold the record, this one among them; ascending. They are whom a comment goes to where its author names nobody."
    },
    "comments": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CommentView"
     },
     "description": "Newest first."
    },
    "count": {
     "type": "number",
     "description": "Comments on the log that are not withdrawn, of the newest 500."
    },
    "exact": {
     "type": "boolean",
     "description": "False where there are more than were counted."
    },
    "unread": {
     "type": "number",
     "description": "Those that the caller has not seen."
    },
    "through": {
     "type": "string",
     "description": "Position of the newest one on the log: what was in view of the caller is told by it."
    },
    "before": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Name of the oldest one shown, where there are older ones; null where there are none."
    }
   },
   "required": [
    "recordId",
    "holders",
    "comments",
    "count",
    "exact",
    "unread",
    "through",
    "before"
   ],
   "description": "What was said about a record, as this gateway knows it."
  },
  "TimelineView": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DatedItem"
     }
    },
    "isCut": {
     "type": "boolean",
     "description": "There are more than a timeline holds: the newest that were said are shown."
    }
   },
   "required": [
    "items",
    "isCut"
   ]
  },
  "Trip": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string"
    },
    "from": {
     "type": "string"
    },
    "to": {
     "type": "string"
    },
    "kind": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    },
    "owner": {
     "type": "string"
    }
   },
   "required": [
    "recordId",
    "from",
    "to",
    "kind",
    "owner"
   ],
   "description": "Somebody or something that went from one place to another, by the ids of both."
  },
  "TrustView": {
   "type": "object",
   "properties": {
    "newest": {
     "$ref": "#/components/schemas/ListView"
    },
    "spaces": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/SpaceListView"
     }
    },
    "conflicts": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ListConflictRow"
     },
     "description": "Two valid lists of one version: people decide, and nothing is sent until they did."
    },
    "members": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MemberTrustView"
     }
    },
    "contracts": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ContractView"
     }
    }
   },
   "required": [
    "newest",
    "spaces",
    "conflicts",
    "members",
    "contracts"
   ]
  },
  "TypedValueDto": {
   "type": "object",
   "properties": {
    "property": {
     "type": "string",
     "minLength": 1,
     "maxLength": 60
    },
    "value": {
     "type": "string",
     "minLength": 1,
     "maxLength": 4000
    }
   },
   "required": [
    "property",
    "value"
   ]
  },
  "VerifiedView": {
   "type": "object",
   "properties": {
    "identity": {
     "type": "string"
    },
    "position": {
     "type": "string"
    },
    "epoch": {
     "type": "number"
    },
    "sequence": {
     "type": "string"
    },
    "cosignedBy": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Members that cosigned a log with this message in it."
    }
   },
   "required": [
    "identity",
    "position",
    "epoch",
    "sequence",
    "cosignedBy"
   ],
   "description": "What was checked of a message before it counted, and who else keeps the same log."
  },
  "VersionCompare": {
   "type": "object",
   "properties": {
    "base": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "number"
      }
     ],
     "description": "Null where a change was based on a version that there never was."
    },
    "current": {
     "type": "number"
    },
    "statements": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ComparedStatement"
     },
     "description": "What either of them has; only what differs has changed."
    }
   },
   "required": [
    "base",
    "current",
    "statements"
   ],
   "description": "Two versions of a record beside each other: on request, and as what a 412 carries beside the problem."
  },
  "ViewQueryDto": {
   "type": "object",
   "properties": {
    "search": {
     "type": "string",
     "minLength": 0,
     "maxLength": 600,
     "pattern": "^[\\w.,%=&-]*$",
     "description": "What stands behind the question mark of its address."
    },
    "cards": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/PlacedCardDto"
     },
     "maxItems": 500
    },
    "hidden": {
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 1,
      "maxLength": 200
     },
     "maxItems": 500
    }
   },
   "required": [
    "search",
    "cards",
    "hidden"
   ],
   "description": "What a picture shows: its filters as the address has them, and of a chart its cards."
  },
  "Waiting": {
   "type": "object",
   "properties": {
    "count": {
     "type": "number"
    },
    "oldestAt": {
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
    "count",
    "oldestAt"
   ]
  },
  "WaitingCount": {
   "type": "object",
   "properties": {
    "approval": {
     "type": "number"
    }
   },
   "required": [
    "approval"
   ],
   "description": "How many acts of a person wait for a prosecutor; `GET waiting/count`."
  },
  "WaitingItem": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string"
    },
    "kind": {
     "enum": [
      "approval",
      "request",
      "sending"
     ],
     "description": "`approval`: an own message waits for a prosecutor. `sending`: it is on its way. `request`: this country asked and has no final answer."
    },
    "messageId": {
     "type": "string"
    },
    "requestId": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ],
     "description": "Of `request`: what this country asked and has no answer to, as its routes name it."
    },
    "spaceId": {
     "type": "string"
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
    "recordName": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
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
     "description": "By which people speak of it; null where it is not on the log."
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
     "description": "Its highest handling code, `H0` to `H3`."
    },
    "what": {
     "enum": [
      "answer",
      "comment",
      "question",
      "record"
     ],
     "description": "Of `approval` and `sending`: what this person says of the record, or that it is the record itself."
    },
    "members": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Countries that it is for."
    },
    "reason": {
     "type": "string",
     "description": "Words of a request; empty otherwise."
    },
    "at": {
     "type": "string",
     "format": "date-time"
    }
   },
   "required": [
    "id",
    "kind",
    "messageId",
    "requestId",
    "spaceId",
    "recordId",
    "recordName",
    "recordNumber",
    "recordHandling",
    "what",
    "members",
    "reason",
    "at"
   ],
   "description": "Something that others have to do next."
  },
  "WishDto": {
   "type": "object",
   "properties": {
    "create": {
     "$ref": "#/components/schemas/CreateRecordDto"
    },
    "change": {
     "$ref": "#/components/schemas/WishedChangeDto"
    },
    "offer": {
     "$ref": "#/components/schemas/OfferDto"
    },
    "move": {
     "$ref": "#/components/schemas/WishedMoveDto"
    },
    "comment": {
     "$ref": "#/components/schemas/CommentDto"
    }
   },
   "description": "Something to send, as the body of the request that would send it: one of these."
  },
  "WishedChangeDto": {
   "type": "object",
   "properties": {
    "recordId": {
     "type": "string",
     "format": "uuid"
    },
    "change": {
     "$ref": "#/components/schemas/ChangeRecordDto"
    }
   },
   "required": [
    "recordId",
    "change"
   ],
   "description": "A change of a record of the own country."
  },
  "WishedMoveDto": {
   "type": "object",
   "properties": {
    "commitmentId": {
     "type": "string",
     "minLength": 1,
     "maxLength": 60
    },
    "move": {
     "$ref": "#/components/schemas/MoveDto"
    }
   },
   "required": [
    "commitmentId",
    "move"
   ],
   "description": "A move of a request."
  }
 }
};
